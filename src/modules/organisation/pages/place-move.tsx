import { act } from '#platform/http/act.ts'
import { ActForm } from '#ui/form/index.ts'
import { movePerson } from '../commands/places.ts'
import { HeirField, HeldWorkPanel } from '../parts/held-work.tsx'
import { PlaceFields } from '../parts/place-fields.tsx'
import { PlaceFrame } from '../parts/place-frame.tsx'
import { governedUnits } from '../queries/governed-units.ts'
import { placeInput } from './place-input.ts'
import { heldAt, personPath, placeFor } from './place-page.ts'
import { peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/place-move.ts'

export async function loader(args: Route.LoaderArgs) {
  const { place, personId, heading, ask } = await placeFor(args, 'mayChange')
  const [units, work] = await Promise.all([
    governedUnits(ask),
    heldAt({ ...args, ask }, { personId, unitId: place.unitId }),
  ])
  return { personId, heading, today: ask.today, units, work }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: movePerson,
    input: (form) => ({ membershipId: args.params.place, toPersonId: form.text('toPersonId'), ...placeInput(form) }),
    done: ({ personId }) => personPath(personId, 'da-chuyen'),
  })

export default function MovePerson({ loaderData: { today, units, work, ...frame }, actionData }: Route.ComponentProps) {
  return (
    <PlaceFrame title={t.move} {...frame}>
      <HeldWorkPanel held={work.held} />
      <ActForm refused={actionData} labels={t.labels}>
        <PlaceFields units={units} today={today} refused={actionData} />
        <HeirField {...work} refused={actionData} />
        <button className="button">{t.move}</button>
      </ActForm>
    </PlaceFrame>
  )
}
