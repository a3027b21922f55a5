import { Field, Select, TextArea } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { fieldTexts as t } from '../../pages/work/texts.vi.ts'
import type { Fields } from './types.ts'

export const NoteFields = ({ refused }: Fields) => (
  <>
    <TextArea name="text" label={t.text} rows={3} refused={refused} required />
    <button className="button">{t.save}</button>
  </>
)

export const AskFields = ({ refused }: Fields) => (
  <>
    <TextArea name="question" label={t.question} rows={3} refused={refused} required />
    <button className="button">{t.send}</button>
  </>
)

/** How far the actor may put the result off; where he may not, the form says why and who may. */
export const ExtendFields = ({ data: { extending }, refused }: Fields) =>
  extending.until === null ? (
    <Notice tone="soon">{extending.why}</Notice>
  ) : (
    <>
      <Field
        type="date"
        name="newDueOn"
        label={t.newDueOn}
        hint={extending.asHead ? t.untilHead(extending.until) : t.untilOfficer(extending.until)}
        refused={refused}
        required
      />
      <TextArea name="reason" label={t.reason} hint={t.extendReason} rows={3} refused={refused} required />
      <button className="button">{t.save}</button>
    </>
  )

export const HandOverFields = ({ refused }: Fields) => (
  <>
    <Select
      name="direction"
      label={t.direction}
      options={(['to', 'from'] as const).map((value) => ({ value, label: t.directionText[value] }))}
      refused={refused}
    />
    <Field name="system" label={t.system} defaultValue={t.systemUsual} refused={refused} required maxLength={60} />
    <Field name="number" label={t.number} refused={refused} required maxLength={60} />
    <TextArea name="reason" label={t.reason} rows={2} refused={refused} />
    <button className="button">{t.save}</button>
  </>
)
