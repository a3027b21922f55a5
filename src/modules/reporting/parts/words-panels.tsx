import { formatDate } from '#platform/text/index.ts'
import { today as dayOf } from '#platform/time/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { pageTexts as t } from '../texts.vi.ts'

type Question = {
  id: string
  version: number
  place: string | null
  question: string
  askedBy: string
  askedAt: Date
  answer: string | null
  answeredBy: string | null
}

type Decision = {
  kind: 'accepted' | 'sentBack' | 'precheck'
  version: number
  partId: string
  text: string | null
  by: string | null
  at: Date
  pending: boolean
}

type Props = {
  parts: readonly { id: string; title: string }[]
  labels: ReadonlyMap<string, string>
  questions: readonly Question[]
  decisions: readonly Decision[]
}

/** What receivers asked, and what was decided: who, when, in which version. */
export const WordsPanels = ({ parts, labels, questions, decisions }: Props) => (
  <>
    {questions.length > 0 && (
      <Panel title={t.questions}>
        <QuestionList questions={questions} labels={labels} />
      </Panel>
    )}
    <DecisionPanel parts={parts} decisions={decisions} />
  </>
)

/** Who confirmed, sent back or said what, and when. */
export const DecisionPanel = ({ parts, decisions }: Pick<Props, 'parts' | 'decisions'>) => (
  <Panel title={t.history}>
    {decisions.length === 0 && <Empty>{t.noHistory}</Empty>}
    <ul className="plain stack tight">
      {decisions.map((one, n) => (
        <li key={n}>
          <strong>{t.decided[one.kind]}</strong>: {parts.find(({ id }) => id === one.partId)?.title} ·{' '}
          {t.version(one.version).toLocaleLowerCase('vi')}{' '}
          <span className="small quiet">
            {[one.by, formatDate(dayOf(one.at)), ended(one)].filter(Boolean).join(' · ')}
          </span>
          {one.text && <p className="as-typed">{one.text}</p>}
        </li>
      ))}
    </ul>
  </Panel>
)

const ended = ({ kind, pending }: Decision): string => {
  if (!pending) return ''
  return kind === 'accepted' ? t.withdrawn : t.waitingPrecheck
}

/** Questions with their answers; each names its cell. */
export const QuestionList = ({ questions, labels }: Pick<Props, 'questions' | 'labels'>) => (
  <ul className="plain stack tight">
    {questions.map((one) => (
      <li key={one.id} id={`hoi-${one.id}`}>
        <strong>{one.place ? (labels.get(one.place) ?? one.place) : t.wholePart}</strong>{' '}
        <span className="small quiet">
          {t.askedBy(one.askedBy, one.version)} · {formatDate(dayOf(one.askedAt))}
        </span>
        <p className="as-typed">{one.question}</p>
        <p className="as-typed">
          <span className="quiet">{one.answer ? `${t.answered} (${one.answeredBy}): ` : t.notAnswered}</span>
          {one.answer}
        </p>
      </li>
    ))}
  </ul>
)
