import { formatDate } from '#platform/text/index.ts'
import { ActForm, Field } from '#ui/form/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { deliveryText, outcomeText } from '../../handling/texts.vi.ts'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { fieldTexts as f, petitionTexts as t } from '../../pages/work/texts.vi.ts'
import { SaveTemplate } from './save-template.tsx'
import { refusedOf, type Refused } from './types.ts'
import { stateOfWay } from './way-text.ts'

type Answer = PetitionData['answers'][number]

/** The answers, whose words they are, and how they reached the sender. */
export const AnswersPanel = ({
  answers,
  petition,
  acts,
  refused,
}: Pick<PetitionData, 'answers' | 'petition' | 'acts'> & { refused: Refused }) =>
  answers.length > 0 && (
    <Panel title={t.answers} id="tra-loi">
      <ol className="plain stack">
        {answers.map((answer) => (
          <li key={answer.n}>
            <p>
              <strong>{t.answerOf(answer.n)}</strong> · {outcomeText[answer.outcome]} <AnswerState answer={answer} />
            </p>
            <p className="as-typed letter">{answer.body}</p>
            <p className="small quiet">
              {[
                answer.documentNumber,
                t.drafted(answer.drafter),
                answer.approver && t.approved(answer.approver),
                answer.approvedOn && formatDate(answer.approvedOn),
                answer.score && t.score(answer.score),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <SaidBack answer={answer} />
            {answer.approvedAt && acts.includes('ghi-chu') && <SaveTemplate answer={answer} refused={refused} />}
            <Ways answer={answer} mayNote={acts.includes('ghi-chu')} version={petition.version} refused={refused} />
          </li>
        ))}
      </ol>
    </Panel>
  )

/** What the sender said of the answer, in his words: who works on it again begins here. */
const SaidBack = ({ answer: { comment, unsolvedOn, unsolvedReason } }: { answer: Answer }) => (
  <>
    {comment && <p className="as-typed">{`${t.comment}: ${comment}`}</p>}
    {unsolvedOn && (
      <Notice tone="soon">
        {t.notSolved(formatDate(unsolvedOn))} <span className="as-typed">{unsolvedReason ?? t.noReason}</span>
      </Notice>
    )}
  </>
)

const AnswerState = ({ answer }: { answer: Answer }) => {
  if (answer.approvedAt) return null
  if (!answer.returnedAt) return <Mark tone="soon">{t.waits}</Mark>
  return <Mark tone="back">{answer.returnReason ? `${t.returned}: ${answer.returnReason}` : t.replaced}</Mark>
}

type Noting = { answer: Answer; mayNote: boolean; version: number; refused: Refused }

const Ways = ({ answer, mayNote, version, refused }: Noting) =>
  answer.ways.length > 0 && (
    <>
      <p className="small">{t.ways}:</p>
      <ul className="small">
        {answer.ways.map((way) => (
          <li key={way.n}>
            {deliveryText[way.channel]}: {stateOfWay(way)}
            {mayNote && !way.deliveredAt && !way.failedAt && way.channel !== 'email' && (
              <Came n={way.n} version={version} refused={refused} />
            )}
          </li>
        ))}
      </ul>
    </>
  )

/** What came of a call or a visit. */
function Came({ n, version, refused }: { n: number; version: number; refused: Refused }) {
  const own = refused?.values['n'] === String(n) ? refusedOf(refused, 'bao-tra-loi') : undefined
  return (
    <ActForm refused={own} labels={{ proof: f.proof }} scope={`bao-tra-loi-${n}`}>
      <input type="hidden" name="seenVersion" value={version} />
      <input type="hidden" name="n" value={n} />
      <input type="hidden" name="lam" value="bao-tra-loi" />
      <Field name="proof" label={f.proof} refused={own} required />
      <p className="row">
        <button className="button slim">{f.arrived}</button>
        <button className="button plain slim" name="failed" value="1">
          {f.failed}
        </button>
      </p>
    </ActForm>
  )
}
