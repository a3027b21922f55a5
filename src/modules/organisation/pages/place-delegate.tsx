import { act } from '#platform/http/act.ts'
import { ActForm, Field } from '#ui/form/index.ts'
import { delegate } from '../commands/delegations.ts'
import { ColleagueField } from '../parts/colleague-field.tsx'
import { PlaceFrame } from '../parts/place-frame.tsx'
import { colleagues } from '../queries/directory.ts'
import { personPath, placeFor } from './place-page.ts'
import { peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/place-delegate.ts'

export async function loader(args: Route.LoaderArgs) {
  const { personId, heading, ask } = await placeFor(args, 'mayPassOn')
  return { personId, heading, today: ask.today, people: await colleagues(ask, personId) }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: delegate,
    input: (form) => ({
      membershipId: args.params.place,
      toPersonId: form.text('toPersonId'),
      from: form.text('from'),
      to: form.text('to'),
      document: form.text('document'),
    }),
    done: ({ personId }) => personPath(personId, 'da-uy-quyen'),
  })

export default function Delegate({ loaderData: { today, people, ...frame }, actionData }: Route.ComponentProps) {
  return (
    <PlaceFrame title={t.delegate} about={t.delegationAbout} {...frame}>
      <ActForm refused={actionData} labels={t.labels}>
        <ColleagueField label={t.deputy} people={people} refused={actionData} />
        <Field type="date" name="from" label={t.from} defaultValue={today} refused={actionData} required />
        <Field type="date" name="to" label={t.to} refused={actionData} required />
        <Field name="document" label={t.document} maxLength={200} refused={actionData} />
        <button className="button">{t.delegate}</button>
      </ActForm>
    </PlaceFrame>
  )
}
