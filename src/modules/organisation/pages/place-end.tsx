import { act } from '#platform/http/act.ts'
import { ActForm, Field } from '#ui/form/index.ts'
import { endMembership } from '../commands/places.ts'
import { HeirField, HeldWorkPanel } from '../parts/held-work.tsx'
import { PlaceFrame } from '../parts/place-frame.tsx'
import { heldAt, personPath, placeFor } from './place-page.ts'
import { peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/place-end.ts'

export async function loader(args: Route.LoaderArgs) {
  const { place, personId, heading, ask } = await placeFor(args, 'mayChange')
  const work = await heldAt({ ...args, ask }, { personId, unitId: place.unitId })
  return { personId, heading, today: ask.today, work }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: endMembership,
    input: (form) => ({
      membershipId: args.params.place,
      lastDay: form.text('lastDay'),
      toPersonId: form.text('toPersonId'),
    }),
    done: ({ personId }) => personPath(personId, 'da-ket-thuc'),
  })

export default function EndPlace({ loaderData: { today, work, ...frame }, actionData }: Route.ComponentProps) {
  return (
    <PlaceFrame title={t.endTitle} {...frame}>
      <HeldWorkPanel held={work.held} />
      <ActForm refused={actionData} labels={t.labels}>
        <Field type="date" name="lastDay" label={t.lastDay} defaultValue={today} refused={actionData} required />
        <HeirField {...work} refused={actionData} />
        <button className="button">{t.end}</button>
      </ActForm>
    </PlaceFrame>
  )
}
