import { data } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { Form } from '#platform/http/form.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { workCalendar } from '#modules/organisation/server.ts'
import { attachmentsOf } from '#modules/documents/server.ts'
import { AmendmentChanges } from '../parts/amendment-changes.tsx'
import { Amended } from '../parts/amended.tsx'
import { ConfirmPanel } from '../parts/confirm-panel.tsx'
import { DocumentPane } from '../parts/document-pane.tsx'
import { DroppedList, DutyList } from '../parts/duty-list.tsx'
import { FactsPanel } from '../parts/facts-panel.tsx'
import { FreeDeadlines } from '../parts/deadline-item.tsx'
import { Remarks } from '../parts/other-items.tsx'
import { Reports } from '../parts/report-items.tsx'
import { OpenPoints } from '../parts/open-points.tsx'
import { PlanHead } from '../parts/plan-head.tsx'
import { checkingOf, standingOf, unitLabels } from '../queries/checking.ts'
import { restingOf } from '../resting.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { readAgain } from '../commands/read-again.ts'
import { readKeptPlan } from '../loading/read-source.ts'
import { checkPath, planPath } from '../paths.ts'
import { leftOutOf, provisionsOf } from '../queries/breakdown.ts'
import { checkActs } from './check-acts.ts'
import { planOf } from './plan-of.ts'
import styles from './plans.css?url'
import type { Route } from './+types/check.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args, true)
  const standing = await standingOf(ask, plan)
  if (!standing.may.work) throw data(null, { status: 404 })
  const editing = standing.may.correct ? new URL(args.request.url).searchParams.get('sua') : null
  const [checking, units, files, calendar] = await Promise.all([
    checkingOf(ask, plan),
    editing ? unitLabels(ask, plan) : [],
    attachmentsOf(ask, { slice: 'plans', kind: 'plan', id: plan.amendsId ?? plan.id }),
    workCalendar(ask.db),
  ])
  return { plan, standing, checking, editing, units, files, calendar }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const asked = form.asked(['doc-lai', ...Object.keys(checkActs)])
  if (asked === 'doc-lai') return readAgainFrom(args, form)
  const wish = checkActs[asked]!
  const { planId } = args.params
  return actWith(args, form, {
    command: wish.command,
    input: () => ({ planId, ...wish.input(form) }),
    done: (result) => wish.to(idOf(result) ?? planId, form),
  })
}

/** The plan that an act leads to, where it is another than the page's: an amendment, or what it amends. */
const idOf = (result: unknown) => (result as { planId?: string } | null)?.planId

/** Reads the kept paragraphs anew, for who may correct. */
async function readAgainFrom(args: Route.ActionArgs, form: Form) {
  const { ask, plan } = await planOf(args, true)
  const { may } = await standingOf(ask, plan)
  if (!may.correct) throw data(null, { status: 403 })
  const [provisions, leftOut] = await Promise.all([provisionsOf(ask, plan), leftOutOf(ask, plan)])
  const read = readKeptPlan(
    provisions.map(({ text }) => text),
    leftOut,
  )
  return actWith(args, form, {
    command: readAgain,
    input: () => ({ planId: plan.id, seenVersion: Number(form.text('seenVersion')), ...read }),
    done: () => checkPath(plan.id),
  })
}

export default function Check({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { plan, standing, checking, editing, units, files, calendar } = loaderData
  const editable = standing.may.correct
  const hasDocument = checking.provisions.length > 0
  const common = { planId: plan.id, editable, editing, refused, oldDays: checking.oldDays, calendar }
  return (
    <main id="noi-dung">
      <title>{`${t.check} · ${t.product}`}</title>
      <PlanHead plan={plan} tab="check" heading={t.check} />
      {plan.amendsId && <Notice tone="soon">{t.amending}</Notice>}
      <Amended plan={plan} />
      <AmendmentChanges changes={checking.changes} />
      <CopiedFrom id={plan.copiedFromId} />
      <OpenPoints points={checking.points} />
      <ToDocument there={hasDocument} />
      <div className={hasDocument ? 'check' : 'stack'}>
        <div className="stack">
          <DutyList checking={checking} {...common} />
          <FreeDeadlines checking={checking} {...common} />
          <Reports checking={checking} {...common} />
          <Remarks remarks={checking.remarks} planId={plan.id} editable={standing.may.work} />
          <FactsPanel
            plan={plan}
            files={files}
            {...common}
            editing={editing === 'van-ban'}
            editable={standing.may.facts}
          />
          <DroppedList dropped={checking.dropped} editable={editable} />
          <ConfirmPanel plan={plan} standing={standing} refused={refused} />
        </div>
        {hasDocument && <DocumentPane paragraphs={checking.provisions} items={restingOf(checking)} />}
      </div>
      <UnitNames units={units} />
    </main>
  )
}

const CopiedFrom = ({ id }: { id: string | null }) =>
  id !== null && (
    <p>
      {t.copiedFrom} <a href={planPath(id)}>{t.copiedFromPlan}</a>
    </p>
  )

/** On a narrow page the document stands far below; a plan made from another has none. */
const ToDocument = ({ there }: { there: boolean }) =>
  there ? (
    <p className="only-narrow">
      <a href="#van-ban">{t.toDocument}</a>
    </p>
  ) : (
    <p className="quiet">{t.noDocument}</p>
  )

const UnitNames = ({ units }: { units: readonly string[] }) => (
  <datalist id="don-vi">
    {units.map((label) => (
      <option key={label}>{label}</option>
    ))}
  </datalist>
)
