import { data } from 'react-router'
import { formatDate } from '#platform/text/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { pageNumber, Scroll } from '#ui/table/table.tsx'
import { Due } from '#ui/when/when.tsx'
import { recordOf, workCalendar } from '#modules/organisation/server.ts'
import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { sharePath } from '../carrying-paths.ts'
import { DutyMark } from '../parts/marks.tsx'
import { PlanHead } from '../parts/plan-head.tsx'
import { QuotePanel } from '../parts/quote-panel.tsx'
import { pageTexts as t, recordFieldTexts, roleTexts } from '../page-texts.vi.ts'
import { dutyPath } from '../paths.ts'
import { contextOf } from '../queries/breakdown.ts'
import { endedShares } from '../queries/carried-shares.ts'
import { runningOf, type RunningDuty } from '../queries/running.ts'
import { actTexts } from '../texts.vi.ts'
import { deadlineText } from '../wording.ts'
import { planOf } from './plan-of.ts'
import styles from './plans.css?url'
import type { Route } from './+types/duty.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const duty = (await runningOf(ask, plan)).find(({ id }) => id === args.params.dutyId)
  if (!duty) throw data(null, { status: 404 })
  const [around, calendar, record, ended] = await Promise.all([
    contextOf(ask, plan, duty),
    workCalendar(ask.db),
    recordOf(ask.db, 'duty', duty.id, pageNumber(args.request)),
    endedShares(ask, plan, duty.id),
  ])
  return { plan, duty, around, calendar, record, ended, today: ask.today }
}

type Data = Route.ComponentProps['loaderData']

export default function DutyPage({ loaderData }: Route.ComponentProps) {
  const { plan, duty, around, record } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.dutyN(duty.n)} · ${t.product}`}</title>
      <PlanHead plan={plan} tab={null} heading={t.dutyN(duty.n)} />
      <p>
        {duty.request && `${t.requestMark}: `}
        {duty.text}
      </p>
      <div className="split">
        <div className="stack">
          <Owners {...loaderData} />
          <QuotePanel duty={duty} around={around} />
        </div>
        <Panel title={t.deadline}>
          {duty.deadlines.length === 0 && <Empty>{t.noDeadline}</Empty>}
          <ul className="plain">
            {duty.deadlines.map((limit) => (
              <li key={limit.id}>{deadlineText(limit)}</li>
            ))}
          </ul>
        </Panel>
      </div>
      <RecordPanel
        record={record}
        acts={actTexts}
        fields={recordFieldTexts}
        href={(number) => `${dutyPath(plan.id, duty.id)}?trang=${number}#nhat-ky`}
      />
    </main>
  )
}

function Owners({ duty, ended, today, calendar }: Data) {
  return (
    <Panel title={t.owners}>
      <Scroll label={t.owners}>
        <table>
          <tbody>{duty.shares.map((one) => ownerRow(one, today, calendar))}</tbody>
        </table>
      </Scroll>
      {ended.map((share) => (
        <p key={share.unitId} className="small">
          <a href={sharePath(share)}>{share.unitName}</a> {t.owedUntil(formatDate(share.endedOn))}
        </p>
      ))}
    </Panel>
  )
}

function ownerRow(
  { unitId, unitName, role, share }: RunningDuty['shares'][number],
  today: string,
  calendar: Data['calendar'],
) {
  const owes = share && ['given', 'doing', 'late', 'asked', 'unanswered'].includes(share.state)
  return (
    <tr key={unitId}>
      <th scope="row">{share ? <a href={sharePath(share)}>{unitName}</a> : unitName}</th>
      <td>{roleTexts[role]}</td>
      <td>{share ? <DutyMark state={share.state} /> : <span className="quiet small">{t.hiddenState}</span>}</td>
      <td>
        {owes && share.due && share.state !== 'unanswered' && <Due due={share.due} today={today} calendar={calendar} />}
      </td>
    </tr>
  )
}
