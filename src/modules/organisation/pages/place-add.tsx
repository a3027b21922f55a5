import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { ActForm } from '#ui/form/index.ts'
import { addMembership } from '../commands/places.ts'
import { PlaceFields } from '../parts/place-fields.tsx'
import { PlaceFrame } from '../parts/place-frame.tsx'
import { governedUnits } from '../queries/governed-units.ts'
import { personPage } from '../queries/person-page.ts'
import { placeInput } from './place-input.ts'
import { personPath } from './place-page.ts'
import { peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/place-add.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const found = isId(params.person) ? await personPage(ask, params.person) : null
  if (!found) throw data(null, { status: 404 })
  const units = await governedUnits(ask)
  if (units.length === 0) throw data(null, { status: 403 })
  return { personId: found.person.id, heading: found.person.fullName, today: ask.today, units }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: addMembership,
    input: (form) => ({ personId: args.params.person, ...placeInput(form) }),
    done: () => personPath(args.params.person, 'da-them'),
  })

export default function AddPlace({ loaderData: { today, units, ...frame }, actionData }: Route.ComponentProps) {
  return (
    <PlaceFrame title={t.addPlace} {...frame}>
      <ActForm refused={actionData} labels={t.labels}>
        <PlaceFields units={units} today={today} refused={actionData} />
        <button className="button">{t.addPlace}</button>
      </ActForm>
    </PlaceFrame>
  )
}
