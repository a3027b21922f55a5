import { formatDate } from '#platform/text/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { petitionTexts as t } from '../../pages/work/texts.vi.ts'
import { stepText } from '../../texts.vi.ts'

/** What was done, in order. */
export const StepsPanel = ({ steps }: Pick<PetitionData, 'steps'>) => (
  <Panel title={t.steps}>
    <ol className="plain stack tight">
      {steps.map((step) => (
        <li key={step.n}>
          <strong>{stepText[step.kind]}</strong>{' '}
          <span className="small quiet">
            {[step.unitName, step.by, formatDate(step.onDay)].filter(Boolean).join(' · ')}
          </span>
          {step.note && <p className="as-typed small">{step.note}</p>}
        </li>
      ))}
    </ol>
  </Panel>
)
