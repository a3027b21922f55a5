import { formatDate } from '#platform/text/index.ts'
import { Empty, Notice, Panel } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { recordOf, workCalendar } from '#modules/organisation/server.ts'
import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { Amended } from '../parts/amended.tsx'
import { DutyTable } from '../parts/duty-table.tsx'
import { PlanHead } from '../parts/plan-head.tsx'
import { Remarks } from '../parts/other-items.tsx'
import { pageTexts as t, recordFieldTexts } from '../page-texts.vi.ts'
import { checkPath, copyPath, planPath } from '../paths.ts'
import { groupDuties, type View } from '../plan-views.ts'
import { remarksOf } from '../queries/breakdown.ts'
import { standingOf } from '../queries/checking.ts'
import { runningOf } from '../queries/running.ts'
import { actTexts, shareStateText } from '../texts.vi.ts'
import { planOf } from './plan-of.ts'
import styles from './plans.css?url'
import type { Route } from './+types/plan.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

const views: Record<string, View> = { 'co-quan': 'agency', 'thoi-han': 'date', 'tinh-trang': 'state' }

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const view = views[new URL(args.request.url).searchParams.get('xem') ?? ''] ?? 'agency'
  const [duties, { may }, remarks, record, calendar] = await Promise.all([
    runningOf(ask, plan),
    standingOf(ask, plan),
    remarksOf(ask, plan),
    recordOf(ask.db, 'plan', plan.id, pageNumber(args.request)),
    workCalendar(ask.db),
  ])
  const office = may.work ? { remarks, record } : null
  return { plan, view, groups: groupDuties(duties, view, calendar), works: may.work, office, today: ask.today }
}

const viewTexts: Record<View, string> = { agency: t.byAgency, date: t.byDate, state: t.byState }

export default function PlanPage({ loaderData: { plan, view, groups, works, office } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${plan.title} · ${t.product}`}</title>
      <PlanHead plan={plan} tab="overview" works={works} />
      {plan.confirmations === 0 && (
        <Notice tone="soon">
          {t.notRunning} <a href={checkPath(plan.id)}>{t.goCheck}</a>
        </Notice>
      )}
      {works && <Amended plan={plan} />}
      <div className="row between no-print">
        <Views planId={plan.id} view={view} />
        <CopyLink plan={plan} works={works} />
      </div>
      {groups.length === 0 && <Empty>{t.noDuties}</Empty>}
      {groups.map(({ key, duties }) => (
        <Panel key={key} title={groupTitle(view, key)}>
          <DutyTable planId={plan.id} duties={duties} label={groupTitle(view, key)} />
        </Panel>
      ))}
      {office && office.remarks.length > 0 && (
        <details>
          <summary>{t.allRemarks(office.remarks.length)}</summary>
          <Remarks remarks={office.remarks} planId={plan.id} editable={works} documentPath={checkPath(plan.id)} />
        </details>
      )}
      {office && (
        <RecordPanel
          record={office.record}
          acts={actTexts}
          fields={recordFieldTexts}
          href={(number) => `${planPath(plan.id)}?trang=${number}#nhat-ky`}
        />
      )}
    </main>
  )
}

const CopyLink = ({ plan, works }: Pick<Route.ComponentProps['loaderData'], 'plan' | 'works'>) =>
  works && plan.confirmations > 0 && <a href={copyPath(plan.id)}>{t.copy}</a>

const Views = ({ planId, view }: { planId: string; view: View }) => (
  <nav className="row small" aria-label={t.duties}>
    {Object.entries(views).map(([word, one]) => (
      <a key={one} href={`${planPath(planId)}?xem=${word}`} aria-current={one === view ? 'page' : undefined}>
        {viewTexts[one]}
      </a>
    ))}
  </nav>
)

function groupTitle(view: View, key: string): string {
  if (view === 'date') return key ? formatDate(key) : t.noDate
  if (view === 'state') return key ? shareStateText[key as keyof typeof shareStateText] : t.hiddenState
  return key || t.agencyUnknown
}
