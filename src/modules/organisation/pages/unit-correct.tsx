import { act } from '#platform/http/act.ts'
import { ActForm } from '#ui/form/index.ts'
import { correctUnit } from '../commands/units.ts'
import { UnitFields } from '../parts/unit-fields.tsx'
import { UnitFrame } from '../parts/unit-frame.tsx'
import { unitFor, unitPath } from './unit-for.ts'
import { unitNames } from './unit-input.ts'
import { unitTexts as t } from './unit-texts.vi.ts'
import type { Route } from './+types/unit-correct.ts'

export async function loader(args: Route.LoaderArgs) {
  const { unit, spellings } = await unitFor(args, 'mayCorrect')
  return { unit: { ...unit, spellings } }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: correctUnit,
    input: (form) => ({ unitId: args.params.unit, seenVersion: form.text('seenVersion'), ...unitNames(form) }),
    done: ({ unitId }) => unitPath(unitId, 'da-sua'),
  })

export default function CorrectUnit({ loaderData: { unit }, actionData: refused }: Route.ComponentProps) {
  return (
    <UnitFrame title={t.correctOf(unit.shortName)} unitId={unit.id}>
      <ActForm refused={refused} labels={t.labels}>
        <input type="hidden" name="seenVersion" value={unit.version} />
        <UnitFields unit={unit} refused={refused} />
        <button className="button">{t.save}</button>
      </ActForm>
    </UnitFrame>
  )
}
