import { ActForm, Check, Field, TextArea } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { clearingTexts as t } from '../../clearing/texts.vi.ts'
import type { ClearingData } from '../../pages/work/clearing-data.ts'
import { refusedOf, type Refused } from './types.ts'

type Props = { data: ClearingData; refused: Refused }

/** What goes on the public page, to be edited by hand. */
export function ClearingForm({ data, refused }: Props) {
  const { petition, living, suggested } = data
  const own = refusedOf(refused, 'dang')
  const words = living ? { ...living, answer: data.open?.stale ? suggested.answer : living.answer } : suggested
  return (
    <Panel title={t.cleared} id="duyet">
      <p className="hint">{t.suggestedHint}</p>
      <ActForm refused={own} labels={t.fields} className="form wide">
        <input type="hidden" name="lam" value="dang" />
        <input type="hidden" name="seenVersion" value={petition.version} />
        <Field name="title" label={t.fields.title} defaultValue={words.title} maxLength={120} refused={own} required />
        <TextArea name="text" label={t.fields.text} defaultValue={words.text} rows={9} refused={own} required />
        {data.answer && <AnswerText words={words.answer} refused={own} />}
        <Unsure reason={living?.reason ?? ''} refused={own} />
        <Sure refused={own} />
        <p className="row">
          <button className="button">{living ? t.publishAgain : t.publish}</button>
        </p>
      </ActForm>
    </Panel>
  )
}

const AnswerText = ({ words, refused }: { words: string | null; refused: Refused }) => (
  <TextArea name="answer" label={t.fields.answer} defaultValue={words ?? ''} rows={7} refused={refused} required />
)

/** Why places that the rule is unsure of may stay. */
const Unsure = ({ reason, refused }: { reason: string; refused: Refused }) => (
  <>
    <TextArea name="reason" label={t.fields.reason} defaultValue={reason} rows={2} maxLength={1000} refused={refused} />
    <span id="o-confirmed">
      <Check name="confirmed" label={t.confirmed} defaultChecked={refused?.values['confirmed'] !== undefined} />
    </span>
  </>
)

/** The moderator's own word: nothing is chosen for him. */
const Sure = ({ refused }: { refused: Refused }) => (
  <fieldset id="o-sure">
    <legend>{t.fields.sure}</legend>
    {(['sure', 'unsure'] as const).map((value) => (
      <Check
        key={value}
        type="radio"
        name="sure"
        value={value}
        label={t[value]}
        defaultChecked={refused?.values['sure'] === value}
      />
    ))}
  </fieldset>
)

/** Taking it off, or leaving it hidden: with the reason. */
export function HideForm({ data: { petition, living }, refused }: Props) {
  const lam = living ? 'go' : 'khong-dang'
  const own = refusedOf(refused, lam)
  const [title, hint] = living ? [t.withdraw, t.withdrawHint] : [t.refuse, t.refuseHint]
  return (
    <details className="act" open={own !== undefined}>
      <summary>{title}</summary>
      <ActForm refused={own} labels={{ reason: t.refuseReason }} className="form" scope={lam}>
        <input type="hidden" name="lam" value={lam} />
        <input type="hidden" name="seenVersion" value={petition.version} />
        <TextArea name="reason" label={t.refuseReason} hint={hint} refused={own} rows={2} maxLength={1000} required />
        <button className="button plain">{title}</button>
      </ActForm>
    </details>
  )
}
