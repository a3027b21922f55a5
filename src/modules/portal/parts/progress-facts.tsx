import type { PlanProgress, RoundProgress } from '../queries/progress.ts'
import { useTexts } from './use-texts.ts'

type Props = { plan: PlanProgress; round: RoundProgress | undefined }

const countOf = ({ states }: PlanProgress, wanted: readonly string[]) =>
  states.reduce((sum, [state, count]) => (wanted.includes(state) ? sum + count : sum), 0)

/** The few numbers that say how far a plan is. */
export function ProgressFacts({ plan, round }: Props) {
  const t = useTexts().results
  const first = round?.levels[0]
  return (
    <dl className="numbers">
      <div>
        <dt>{t.duties}</dt>
        <dd>{`${plan.done}/${plan.duties}`}</dd>
      </div>
      <div>
        <dt>{t.onTime}</dt>
        <dd>{`${countOf(plan, ['done', 'answered'])}/${plan.shares}`}</dd>
      </div>
      {first && (
        <div>
          <dt>{t.reports}</dt>
          <dd>{`${first.confirmed}/${first.total}`}</dd>
        </div>
      )}
    </dl>
  )
}
