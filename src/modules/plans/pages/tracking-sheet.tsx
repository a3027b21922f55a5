import { formatDate } from '#platform/text/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { trackingRows } from '../output/tracking-sheet.ts'
import { DutyMark } from '../parts/marks.tsx'
import { PlanHead } from '../parts/plan-head.tsx'
import { pageTexts as t } from '../page-texts.vi.ts'
import { planPath } from '../paths.ts'
import { runningOf } from '../queries/running.ts'
import { planOf } from './plan-of.ts'
import landscape from './landscape.css?url'
import styles from './plans.css?url'
import type { Route } from './+types/tracking-sheet.ts'

export const links = () => [styles, landscape].map((href) => ({ rel: 'stylesheet', href }))

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  return { plan, rows: trackingRows(await runningOf(ask, plan)), today: ask.today }
}

export default function TrackingSheet({ loaderData: { plan, rows, today } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.trackingSheet} · ${t.product}`}</title>
      <PlanHead plan={plan} tab="trackingSheet" heading={t.trackingSheet} />
      <p className="row no-print">
        <a className="button plain" href={`${planPath(plan.id)}/theo-doi.xlsx`}>
          {t.downloadXlsx}
        </a>
        <span className="quiet small">{t.print}</span>
      </p>
      <p className="small">{t.asOf(formatDate(today))}</p>
      {rows.length === 0 ? <Empty>{t.notRunning}</Empty> : <Sheet rows={rows} />}
    </main>
  )
}

function Sheet({ rows }: { rows: ReturnType<typeof trackingRows> }) {
  const heads = [t.order, t.duties, t.unitColumn, t.roleColumn, t.lastDayColumn, t.progress, t.lastProgress]
  return (
    <Scroll label={t.trackingSheet}>
      <table className="sheet-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className="num">{row.n}</td>
              <td>{row.text}</td>
              <td>{row.unitName}</td>
              <td>{row.role}</td>
              <td>{row.due}</td>
              <td>
                <DutyMark state={row.state} />
              </td>
              <td>{row.lastProgress}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
