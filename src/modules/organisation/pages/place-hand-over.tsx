import { act } from '#platform/http/act.ts'
import { ActForm, TextArea } from '#ui/form/index.ts'
import { handOver } from '../commands/hand-over.ts'
import { ColleagueField } from '../parts/colleague-field.tsx'
import { PlaceFrame } from '../parts/place-frame.tsx'
import { colleagues } from '../queries/directory.ts'
import { personPath, placeFor } from './place-page.ts'
import { peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/place-hand-over.ts'

export async function loader(args: Route.LoaderArgs) {
  const { personId, heading, ask } = await placeFor(args, 'mayPassOn')
  return { personId, heading, people: await colleagues(ask, personId) }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: handOver,
    input: (form) => ({
      membershipId: args.params.place,
      toPersonId: form.text('toPersonId'),
      note: form.text('note'),
    }),
    done: ({ personId }) => personPath(personId, 'da-ban-giao'),
  })

export default function HandOver({ loaderData: { people, ...frame }, actionData }: Route.ComponentProps) {
  return (
    <PlaceFrame title={t.handOver} about={t.handOverAbout} {...frame}>
      <ActForm refused={actionData} labels={t.labels}>
        <ColleagueField label={t.receiver} people={people} refused={actionData} />
        <TextArea name="note" label={t.note} maxLength={2000} refused={actionData} />
        <button className="button">{t.handOver}</button>
      </ActForm>
    </PlaceFrame>
  )
}
