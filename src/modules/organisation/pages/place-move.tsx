import { act } from '#platform/http/act.ts'
import { ActForm } from '#ui/form/index.ts'
import { movePerson } from '../commands/places.ts'
import { PlaceFields } from '../parts/place-fields.tsx'
import { PlaceFrame } from '../parts/place-frame.tsx'
import { governedUnits } from '../queries/governed-units.ts'
import { placeInput } from './place-input.ts'
import { personPath, placeFor } from './place-page.ts'
import { peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/place-move.ts'

export async function loader(args: Route.LoaderArgs) {
  const { personId, heading, ask } = await placeFor(args, 'mayChange')
  return { personId, heading, today: ask.today, units: await governedUnits(ask) }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: movePerson,
    input: (form) => ({ membershipId: args.params.place, ...placeInput(form) }),
    done: ({ personId }) => personPath(personId, 'da-chuyen'),
  })

export default function MovePerson({ loaderData: { today, units, ...frame }, actionData }: Route.ComponentProps) {
  return (
    <PlaceFrame title={t.move} {...frame}>
      <ActForm refused={actionData} labels={t.labels}>
        <PlaceFields units={units} today={today} refused={actionData} />
        <button className="button">{t.move}</button>
      </ActForm>
    </PlaceFrame>
  )
}
