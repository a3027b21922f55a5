import { Field, Select, type Refused } from '#ui/form/index.ts'
import { peopleTexts as t } from '../pages/texts.vi.ts'
import { roles } from '../role.ts'
import { roleText } from '../texts.vi.ts'

export type UnitChoice = { id: string; name: string; above: string | null }

type Props = { units: readonly UnitChoice[]; today: string; refused: Refused }

const roleOptions = roles.map((role) => ({ value: role, label: roleText[role] }))

/** Unit, role, position and first day of a place. */
export function PlaceFields({ units, today, refused }: Props) {
  const options = units.map(({ id, name, above }) => ({ value: id, label: name, group: above ?? undefined }))
  return (
    <>
      <Select name="unitId" label={t.unit} options={options} blank={t.choose} refused={refused} required />
      <Field name="position" label={t.position} hint={t.positionHint} maxLength={200} refused={refused} required />
      <Select name="role" label={t.role} options={roleOptions} blank={t.choose} refused={refused} required />
      <Field type="date" name="from" label={t.from} defaultValue={today} refused={refused} required />
    </>
  )
}
