import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { ActForm, Field } from '#ui/form/index.ts'
import { correctPerson } from '../commands/people.ts'
import { PlaceFrame } from '../parts/place-frame.tsx'
import { personPage } from '../queries/person-page.ts'
import { personPath } from './place-page.ts'
import { peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/person-correct.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const found = isId(params.person) ? await personPage(askOf(context, request), params.person) : null
  if (!found) throw data(null, { status: 404 })
  if (!found.governs) throw data(null, { status: 403 })
  return { person: found.person }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: correctPerson,
    input: (form) => ({
      personId: args.params.person,
      fullName: form.text('fullName'),
      email: form.text('email'),
      phone: form.text('phone'),
    }),
    done: ({ personId }) => personPath(personId, 'da-sua'),
  })

export default function CorrectPerson({ loaderData: { person }, actionData: refused }: Route.ComponentProps) {
  return (
    <PlaceFrame title={t.correct} heading={person.fullName} personId={person.id}>
      <ActForm refused={refused} labels={t.labels}>
        <Field
          name="fullName"
          label={t.fullName}
          defaultValue={person.fullName}
          maxLength={120}
          refused={refused}
          required
        />
        <Field type="email" name="email" label={t.email} defaultValue={person.email ?? ''} refused={refused} />
        <Field
          type="tel"
          name="phone"
          label={t.phone}
          defaultValue={person.phone ?? ''}
          maxLength={30}
          refused={refused}
        />
        <button className="button">{t.save}</button>
      </ActForm>
    </PlaceFrame>
  )
}
