import { formatDate } from '#platform/text/index.ts'
import { Mark, type Tone } from '#ui/mark/mark.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { printedCode } from '../code.ts'
import { receiptTexts, trackTexts as t } from '../page-texts.vi.ts'
import { paths } from '../pages/public-paths.ts'
import type { ToldAnswer, ToldMessage, ToldPart, ToldStep, Tracking } from '../queries/tracking.ts'
import type { State } from '../state.ts'
import { publicKindText, stateText, stepText } from '../texts.vi.ts'

const tones: Record<State, Tone> = {
  received: 'sent',
  handling: 'sent',
  waiting: 'soon',
  answered: 'done',
  reopened: 'sent',
  solved: 'done',
  refused: 'back',
  forwarded: 'sent',
  directed: 'sent',
  merged: 'sent',
  erased: 'sent',
}

/** The state of a petition in a pill. */
export const StateMark = ({ state }: { state: State }) => <Mark tone={tones[state]}>{stateText[state]}</Mark>

/** Facts of a petition as its sender may read them. */
export function Facts({ petition }: { petition: Tracking }) {
  const { kind, topic, place, inCharge, desk, receivedOn, resultDueOn, outsideNumber } = petition
  const lines: [string, string | null][] = [
    [t.kind, publicKindText[kind]],
    [t.topic, topic],
    [t.place, place],
    [receiptTexts.receivedOn, formatDate(receivedOn)],
    [receiptTexts.by, desk.unit],
    [t.inCharge, inCharge],
    [receiptTexts.notice, petition.noticeGiven ? null : formatDate(petition.noticeDueOn)],
    [receiptTexts.result, resultDueOn && formatDate(resultDueOn)],
    [t.outside, outsideNumber],
    [receiptTexts.byPhone, desk.phone],
  ]
  return (
    <dl className="facts">
      <dt>{t.state}</dt>
      <dd>
        <StateMark state={petition.state} />
      </dd>
      {lines.map(([name, value]) => value && <Line key={name} name={name} value={value} />)}
    </dl>
  )
}

const Line = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
)

type Split = { parts: readonly ToldPart[]; partOf: string | null }

/** What was split off the letter, and what it was split off from: each is followed by a code of its own. */
export function SplitParts({ parts, partOf }: Split) {
  if (parts.length === 0 && partOf === null) return null
  return (
    <Panel title={t.split}>
      {partOf !== null && (
        <p>
          {t.partOf} <CodeLink code={partOf} />
        </p>
      )}
      {parts.length > 0 && <p>{t.splitHow}</p>}
      <ul>
        {parts.map(({ code, kind, topic }) => (
          <li key={code}>
            {[publicKindText[kind], topic].filter(Boolean).join(', ')}: <CodeLink code={code} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const CodeLink = ({ code }: { code: string }) => <a href={paths.tracking(code)}>{printedCode(code)}</a>

export function Messages({ messages }: { messages: readonly ToldMessage[] }) {
  if (messages.length === 0) return null
  return (
    <Panel title={t.messages}>
      {messages.map(({ n, kind, body, onDay }) => (
        <div key={n} className="stack tight">
          <p className="small quiet">{`${t[kind]}, ${formatDate(onDay)}`}</p>
          <p className="as-typed">{body ?? t.erased}</p>
        </div>
      ))}
    </Panel>
  )
}

export const Answers = ({ answers }: { answers: readonly ToldAnswer[] }) =>
  answers.map(({ n, body, unit, documentNumber, onDay }, i) => (
    <Panel key={n} title={answers.length > 1 ? t.answerAt(i + 1) : t.answer}>
      <p className="small quiet">{t.answerBy(unit, formatDate(onDay))}</p>
      {documentNumber && <p className="small">{t.number(documentNumber)}</p>}
      <p className="as-typed">{body}</p>
    </Panel>
  ))

export function Steps({ steps }: { steps: readonly ToldStep[] }) {
  if (steps.length === 0) return null
  return (
    <section className="stack tight">
      <h2>{t.steps}</h2>
      <ol className="steps">
        {steps.map(({ kind, onDay, note }, i) => (
          <li key={i}>
            {formatDate(onDay)}: {stepText[kind]}
            {note && <p className="as-typed">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
