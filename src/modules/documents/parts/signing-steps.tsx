import { formatDate } from '#platform/text/index.ts'
import { timeOfDay, today } from '#platform/time/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { awaited, type PathStep, type SigningPath, type StepKind } from '../signing.ts'
import { pageText as t, stepText } from '../texts.vi.ts'

type Step = {
  n: number
  kind: StepKind
  at: Date
  onDay: string
  note: string | null
  personName: string
  position: string | null
  holderName: string | null
}

/** What was done with the draft and what is still to come, as a line in time. */
export function SigningSteps({ signing }: { signing: { path: SigningPath; lastKind: StepKind; steps: Step[] } }) {
  const { path, lastKind, steps } = signing
  const next = awaited(path, lastKind)
  const toCome: readonly PathStep[] = next === null ? [] : path.slice(path.indexOf(next))
  return (
    <Panel title={t.steps}>
      <ol className="way">
        {steps.map((step) => (
          <li key={step.n} className={step.kind === 'returned' || step.kind === 'withdrawn' ? 'back' : 'done'}>
            <strong>{stepText[step.kind]}</strong> {dayOf(step)}
            <span className="small quiet">{who(step)}</span>
            {step.note && <p>{step.note}</p>}
          </li>
        ))}
        {toCome.map((kind) => (
          <li key={kind}>
            <span className="quiet">{t.toCome[kind]}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

const dayOf = ({ kind, onDay }: Step) => (kind === 'signed' || kind === 'numbered' ? t.onDay(formatDate(onDay)) : null)

function who({ personName, holderName, position, at }: Step): string {
  const name = holderName && holderName !== personName ? t.insteadOf(personName, holderName) : personName
  return [name, position, `${timeOfDay(at)} ${formatDate(today(at))}`].filter(Boolean).join(' · ')
}
