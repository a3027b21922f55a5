import { Empty } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { assignmentRow } from '../output/assignment-sheet.ts'
import { PlanHead } from '../parts/plan-head.tsx'
import { pageTexts as t, roleTexts } from '../page-texts.vi.ts'
import { planPath } from '../paths.ts'
import { dutiesOf } from '../queries/breakdown.ts'
import { planOf } from './plan-of.ts'
import landscape from './landscape.css?url'
import styles from './plans.css?url'
import type { Route } from './+types/assignment-sheet.ts'

export const links = () => [styles, landscape].map((href) => ({ rel: 'stylesheet', href }))

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  return { plan, rows: (await dutiesOf(ask, plan)).map(assignmentRow) }
}

export default function AssignmentSheet({ loaderData: { plan, rows } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.assignmentSheet} · ${t.product}`}</title>
      <PlanHead plan={plan} tab="assignmentSheet" heading={t.assignmentSheet} />
      <p className="row no-print">
        <a className="button plain" href={`${planPath(plan.id)}/phan-cong.xlsx`}>
          {t.downloadXlsx}
        </a>
        <span className="quiet small">{t.print}</span>
      </p>
      {rows.length === 0 ? <Empty>{t.noDuties}</Empty> : <Sheet rows={rows} />}
    </main>
  )
}

function Sheet({ rows }: { rows: ReturnType<typeof assignmentRow>[] }) {
  const heads = [t.order, t.duties, t.leadOrPerform, roleTexts.cooperate, t.deadline, t.provision]
  return (
    <Scroll label={t.assignmentSheet}>
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
            <tr key={row.n}>
              <td className="num">{row.n}</td>
              <td>{row.text}</td>
              <td>{row.doing}</td>
              <td>{row.cooperating}</td>
              <td>{row.limits}</td>
              <td>{row.provision}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
