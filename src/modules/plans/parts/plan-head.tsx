import type { PlanState } from '../plan-state.ts'
import { lowerPlansPath, planDocumentPath, remindPath } from '../carrying-paths.ts'
import { checkPath, planPath, plansPath } from '../paths.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { documentName } from '../wording.ts'
import { PlanMark } from './marks.tsx'
import { lowerTexts, remindTexts } from './texts.vi.ts'

export type PlanFacts = {
  id: string
  title: string
  unitName: string
  /** Of an amendment: the plan that it amends. */
  amendsId?: string | null
  state: PlanState
  documentType: string | null
  number: string | null
  symbol: string | null
  issueDate: string | null
  /** 'derived': made here from the plan above, so that it has a document of its own. */
  sourceKind?: string
}

type Props = {
  plan: PlanFacts
  tab: Tab | null
  heading?: string
  /** Whether the person works on the plan: only then the checking screen is offered. */
  works?: boolean
}

export type Tab = 'overview' | 'check' | 'assignmentSheet' | 'trackingSheet' | 'lower' | 'remind' | 'document'

const labels: Record<Tab, string> = {
  overview: t.overview,
  check: t.check,
  assignmentSheet: t.assignmentSheet,
  trackingSheet: t.trackingSheet,
  lower: lowerTexts.title,
  remind: remindTexts.title,
  document: lowerTexts.document,
}

/** Title, document and state of a plan, and the way to its pages. */
export function PlanHead({ plan, tab, heading, works = false }: Props) {
  const home = plan.amendsId ?? plan.id
  const paths: Record<Tab, string> = {
    overview: planPath(home),
    check: checkPath(plan.id),
    assignmentSheet: `${planPath(home)}/phan-cong`,
    trackingSheet: `${planPath(home)}/theo-doi`,
    lower: lowerPlansPath(home),
    remind: remindPath(home),
    document: planDocumentPath(home),
  }
  const hidden: Partial<Record<Tab, boolean>> = {
    check: !works,
    remind: !works || plan.state === 'checking',
    document: plan.sourceKind !== 'derived',
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
          .filter((key) => key === tab || !hidden[key])
          .map((key) => (
            <a key={key} href={paths[key]} aria-current={key === tab ? 'page' : undefined}>
              {labels[key]}
            </a>
          ))}
      </nav>
    </header>
  )
}
