import { act } from '#platform/http/act.ts'
import { ActForm, Field, Select } from '#ui/form/index.ts'
import { addUnit } from '../commands/units.ts'
import { UnitFields } from '../parts/unit-fields.tsx'
import { UnitFrame } from '../parts/unit-frame.tsx'
import { unitKindText } from '../texts.vi.ts'
import { unitFor, unitPath } from './unit-for.ts'
import { unitNames } from './unit-input.ts'
import { unitTexts as t } from './unit-texts.vi.ts'
import type { Route } from './+types/unit-add.ts'

const kinds = Object.entries(unitKindText).map(([value, label]) => ({ value, label }))

export async function loader(args: Route.LoaderArgs) {
  const { unit, ask } = await unitFor(args, 'mayAdd')
  return { unitId: unit.id, name: unit.shortName, today: ask.today }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: addUnit,
    input: (form) => ({
      parentId: args.params.unit,
      kind: form.text('kind'),
      placeName: form.text('placeName'),
      code: form.text('code'),
      from: form.text('from'),
      source: form.text('source'),
      ...unitNames(form),
    }),
    done: ({ unitId }) => unitPath(unitId, 'da-them'),
  })

export default function AddUnit({ loaderData: { unitId, name, today }, actionData: refused }: Route.ComponentProps) {
  return (
    <UnitFrame title={t.addUnder(name)} unitId={unitId}>
      <ActForm refused={refused} labels={t.labels}>
        <Select name="kind" label={t.labels['kind']} options={kinds} blank={t.choose} refused={refused} required />
        <UnitFields refused={refused} />
        <Field
          name="placeName"
          label={t.labels['placeName']}
          hint={t.hints.placeName}
          maxLength={120}
          refused={refused}
        />
        <Field name="code" label={t.labels['code']} hint={t.hints.code} maxLength={60} refused={refused} />
        <Field type="date" name="from" label={t.labels['from']} defaultValue={today} refused={refused} required />
        <Field name="source" label={t.labels['source']} hint={t.hints.source} maxLength={500} refused={refused} />
        <button className="button">{t.addButton}</button>
      </ActForm>
    </UnitFrame>
  )
}
