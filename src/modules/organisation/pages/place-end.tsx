import { act } from '#platform/http/act.ts'
import { ActForm, Field } from '#ui/form/index.ts'
import { endMembership } from '../commands/places.ts'
import { PlaceFrame } from '../parts/place-frame.tsx'
import { personPath, placeFor } from './place-page.ts'
import { peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/place-end.ts'

export async function loader(args: Route.LoaderArgs) {
  const { personId, heading, ask } = await placeFor(args, 'mayChange')
  return { personId, heading, today: ask.today }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: endMembership,
    input: (form) => ({ membershipId: args.params.place, lastDay: form.text('lastDay') }),
    done: ({ personId }) => personPath(personId, 'da-ket-thuc'),
  })

export default function EndPlace({ loaderData: { today, ...frame }, actionData }: Route.ComponentProps) {
  return (
    <PlaceFrame title={t.end} {...frame}>
      <ActForm refused={actionData} labels={t.labels}>
        <Field type="date" name="lastDay" label={t.lastDay} defaultValue={today} refused={actionData} required />
        <button className="button">{t.end}</button>
      </ActForm>
    </PlaceFrame>
  )
}
