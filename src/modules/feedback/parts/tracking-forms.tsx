import { ActForm, Check, TextArea, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { trackTexts as t } from '../page-texts.vi.ts'
import type { Tracking } from '../queries/tracking.ts'

type Props = { refused: Refused }

/** A refusal belongs to the form that was posted. */
const of = (refused: Refused, act: string): Refused => (refused?.values['lam'] === act ? refused : undefined)

export const ReplyForm = ({ refused }: Props) => (
  <ActForm refused={of(refused, 'reply')} labels={t.labels}>
    <input type="hidden" name="lam" value="reply" />
    <TextArea name="body" label={t.yourReply} rows={5} maxLength={4000} refused={of(refused, 'reply')} />
    <button className="button">{t.sendReply}</button>
  </ActForm>
)

export const NotSolvedForm = ({ refused }: Props) => (
  <Panel title={t.notSolvedTitle}>
    <p>{t.notSolvedHow}</p>
    <ActForm refused={of(refused, 'not-solved')} labels={t.labels}>
      <input type="hidden" name="lam" value="not-solved" />
      <TextArea name="reason" label={t.reason} rows={3} maxLength={1000} refused={of(refused, 'not-solved')} />
      <button className="button plain">{t.notSolved}</button>
    </ActForm>
  </Panel>
)

/** The consent to be listed, taken back: folded, for few want it. */
export const HideForm = ({ refused }: Props) => (
  <details className="no-print">
    <summary>{t.hideTitle}</summary>
    <p>{t.hideHow}</p>
    <ActForm refused={of(refused, 'hide')} labels={t.labels}>
      <input type="hidden" name="lam" value="hide" />
      <button className="button plain">{t.hide}</button>
    </ActForm>
  </details>
)

const isAnswered = (state: string) => state === 'answered' || state === 'solved'

/** Rated after an answer; what was said before is shown and may be said anew. */
export function RateForm({ petition: { state, score }, refused }: Props & { petition: Tracking }) {
  if (!isAnswered(state)) return null
  const own = of(refused, 'rate')
  return (
    <Panel title={t.rateTitle}>
      {score !== null && <p>{t.rated((t.scores[score - 1] ?? '').toLowerCase())}</p>}
      <ActForm refused={own} labels={t.labels}>
        <input type="hidden" name="lam" value="rate" />
        <Scores chosen={own ? own.values['score'] : score} />
        <TextArea name="comment" label={t.comment} rows={2} maxLength={1000} refused={own} />
        {state === 'answered' && <Check name="solved" label={t.solved} />}
        <button className="button plain">{t.rate}</button>
      </ActForm>
    </Panel>
  )
}

const Scores = ({ chosen }: { chosen: string | number | null | undefined }) => (
  <fieldset id="o-score">
    <legend>{t.score}</legend>
    {t.scores.map((words, i) => (
      <Check
        key={words}
        type="radio"
        name="score"
        value={String(i + 1)}
        label={words}
        defaultChecked={Number(chosen) === i + 1}
      />
    ))}
  </fieldset>
)
