import { ActForm, Check, Field, TextArea } from '#ui/form/index.ts'
import { templateTexts as t } from '../../pages/work/texts.vi.ts'
import { refusedOf, type Refused } from './types.ts'

/** Keeps an approved answer for the next time, without what belongs to one person. */
export function SaveTemplate({ answer, refused }: { answer: { n: number; body: string }; refused: Refused }) {
  const own = refused?.values['answerN'] === String(answer.n) ? refusedOf(refused, 'luu-mau') : undefined
  return (
    <details className="act" open={own !== undefined}>
      <summary>{t.save}</summary>
      <ActForm refused={own} labels={t.labels} className="form" scope={`luu-mau-${answer.n}`}>
        <input type="hidden" name="lam" value="luu-mau" />
        <input type="hidden" name="answerN" value={answer.n} />
        <p className="hint">{t.saveHint}</p>
        <Field name="title" label={t.labels.title} refused={own} required maxLength={200} />
        <TextArea name="body" label={t.labels.body} rows={6} defaultValue={answer.body} refused={own} required />
        <Check name="cleared" label={t.cleared} />
        <button className="button">{t.keep}</button>
      </ActForm>
    </details>
  )
}
