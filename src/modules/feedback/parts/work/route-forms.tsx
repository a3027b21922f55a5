import { Field, Select, TextArea } from '#ui/form/index.ts'
import { fieldTexts as t } from '../../pages/work/texts.vi.ts'
import type { Fields } from './types.ts'

const others = ({ petition, choices }: Fields['data']) => choices.units.filter(({ value }) => value !== petition.unitId)

/** The unit in charge: by the rules of topic and place, or another. */
export function RouteFields({ data, refused }: Fields) {
  const { suggested } = data.choices
  const isOther = suggested !== null && suggested.id !== data.petition.unitId
  return (
    <>
      <p className="hint">{suggested ? t.suggested(suggested.name) : t.noSuggestion}</p>
      <Select
        name="unitId"
        label={t.unitId}
        options={others(data)}
        blank={t.chooseUnit}
        refused={refused}
        required
        {...(isOther && { defaultValue: suggested.id })}
      />
      <TextArea name="note" label={t.note} rows={2} refused={refused} />
      <button className="button">{t.route}</button>
    </>
  )
}

export const PartFields = ({ data, refused }: Fields) => (
  <>
    <Select name="unitId" label={t.unitId} options={others(data)} blank={t.chooseUnit} refused={refused} required />
    <TextArea name="request" label={t.request} rows={3} refused={refused} required />
    <Field type="date" name="dueOn" label={t.dueOn} refused={refused} />
    <button className="button">{t.send}</button>
  </>
)

export const AssignFields = ({ data: { choices }, refused }: Fields) => (
  <>
    <Select
      name="officerId"
      label={t.officerId}
      options={choices.officers}
      blank={t.choosePerson}
      refused={refused}
      required
    />
    <button className="button">{t.save}</button>
  </>
)
