import type { PlanState } from '../plan-state.ts'
import { checkPath, planPath, plansPath } from '../paths.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { documentName } from '../wording.ts'
import { PlanMark } from './marks.tsx'

export type PlanFacts = {
  id: string
  title: string
  unitName: string
  state: PlanState
  documentType: string | null
  number: string | null
  symbol: string | null
  issueDate: string | null
}

type Props = {
  plan: PlanFacts
  tab: Tab | null
  heading?: string
  /** Whether the person works on the plan: only then the checking screen is offered. */
  works?: boolean
}

type Tab = 'overview' | 'check' | 'assignmentSheet' | 'trackingSheet'

/** Title, document and state of a plan, and the way to its pages. */
export function PlanHead({ plan, tab, heading, works = false }: Props) {
  const paths: Record<Tab, string> = {
    overview: planPath(plan.id),
    check: checkPath(plan.id),
    assignmentSheet: `${planPath(plan.id)}/phan-cong`,
    trackingSheet: `${planPath(plan.id)}/theo-doi`,
  }
  return (
    <header className="stack tight">
      <p className="small quiet no-print">
        <a href={plansPath}>{t.plans}</a> · {documentName(plan)} · {plan.unitName} <PlanMark state={plan.state} />
      </p>
      <h1>{heading ?? plan.title}</h1>
      {heading && <p>{plan.title}</p>}
      <nav className="tabs no-print" aria-label={t.plan}>
        {(Object.keys(paths) as Tab[])
          .filter((key) => key !== 'check' || works || tab === 'check')
          .map((key) => (
            <a key={key} href={paths[key]} aria-current={key === tab ? 'page' : undefined}>
              {t[key]}
            </a>
          ))}
      </nav>
    </header>
  )
}
