import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { ActForm } from '#ui/form/index.ts'
import { retirePerson } from '../commands/people.ts'
import { HeirField, HeldWorkPanel } from '../parts/held-work.tsx'
import { PlaceFrame } from '../parts/place-frame.tsx'
import { personPage } from '../queries/person-page.ts'
import { heldAt, personPath } from './place-page.ts'
import { peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/person-retire.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const found = isId(params.person) ? await personPage(ask, params.person) : null
  if (!found) throw data(null, { status: 404 })
  if (!found.governs) throw data(null, { status: 403 })
  const personId = found.person.id
  return { personId, heading: found.person.fullName, work: await heldAt({ context, ask }, { personId, unitId: null }) }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: retirePerson,
    input: (form) => ({ personId: args.params.person, toPersonId: form.text('toPersonId') }),
    done: ({ personId }) => personPath(personId, 'da-thoi'),
  })

export default function RetirePerson({ loaderData: { work, ...frame }, actionData }: Route.ComponentProps) {
  return (
    <PlaceFrame title={t.retire} about={t.retireAbout} {...frame}>
      <HeldWorkPanel held={work.held} />
      <ActForm refused={actionData} labels={t.labels}>
        <HeirField {...work} refused={actionData} />
        <button className="button">{t.retire}</button>
      </ActForm>
    </PlaceFrame>
  )
}
