import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { pageNumber, Pager, Scroll } from '#ui/table/table.tsx'
import { PlanMark } from '../parts/marks.tsx'
import { checkPath, planPath, plansPath } from '../paths.ts'
import { homesOf } from '../queries/homes.ts'
import { plansSeen } from '../queries/plans.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { documentName } from '../wording.ts'
import type { Route } from './+types/plans.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const [seen, homes] = await Promise.all([plansSeen(ask, pageNumber(request)), homesOf(ask)])
  return { ...seen, mayRead: homes.length > 0 }
}

type Row = Route.ComponentProps['loaderData']['plans'][number]

export default function Plans({ loaderData: { plans, page, mayRead } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.plans} · ${t.product}`}</title>
      <div className="lead">
        <h1>{t.plans}</h1>
        {mayRead && (
          <a className="button" href={`${plansPath}/doc`}>
            {t.readNew}
          </a>
        )}
      </div>
      {plans.length === 0 ? <Empty>{mayRead ? t.noPlansOffice : t.noPlans}</Empty> : table(plans)}
      <Pager page={page} href={(number) => `${plansPath}?trang=${number}`} />
    </main>
  )
}

const table = (plans: Row[]) => (
  <Scroll label={t.plans}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.plan}</th>
          <th scope="col">{t.unit}</th>
          <th scope="col">{t.issued}</th>
          <th scope="col" className="num">
            {t.duties}
          </th>
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      <tbody>{plans.map(row)}</tbody>
    </table>
  </Scroll>
)

const row = (plan: Row) => (
  <tr key={plan.id}>
    <th scope="row">
      <a href={plan.confirmations > 0 ? planPath(plan.id) : checkPath(plan.id)}>{plan.title}</a>
      <br />
      <span className="small quiet">{documentName(plan)}</span>
    </th>
    <td>{plan.unitName}</td>
    <td>{plan.issueDate ? formatDate(plan.issueDate) : ''}</td>
    <td className="num">{plan.duties}</td>
    <td>
      <PlanMark state={plan.state} />
    </td>
  </tr>
)
