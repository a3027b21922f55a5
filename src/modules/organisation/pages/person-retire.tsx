import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { ActForm } from '#ui/form/index.ts'
import { retirePerson } from '../commands/people.ts'
import { PlaceFrame } from '../parts/place-frame.tsx'
import { personPage } from '../queries/person-page.ts'
import { personPath } from './place-page.ts'
import { peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/person-retire.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const found = isId(params.person) ? await personPage(askOf(context, request), params.person) : null
  if (!found) throw data(null, { status: 404 })
  if (!found.governs) throw data(null, { status: 403 })
  return { personId: found.person.id, heading: found.person.fullName }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: retirePerson,
    input: () => ({ personId: args.params.person }),
    done: ({ personId }) => personPath(personId, 'da-thoi'),
  })

export default function RetirePerson({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PlaceFrame title={t.retire} about={t.retireAbout} {...loaderData}>
      <ActForm refused={actionData}>
        <button className="button">{t.retire}</button>
      </ActForm>
    </PlaceFrame>
  )
}
