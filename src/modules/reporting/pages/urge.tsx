import { act } from '#platform/http/act.ts'
import { formatDate } from '#platform/text/index.ts'
import { lastWorkingDayUpTo } from '#platform/time/index.ts'
import { Scroll } from '#ui/table/table.tsx'
import { Due } from '#ui/when/when.tsx'
import { workCalendar } from '#modules/organisation/server.ts'
import { EarlierCalls, LateOrAll, OwedPanel } from '#modules/plans/parts/index.ts'
import { callReportReminder } from '../commands/call-report-reminder.ts'
import { callHref, pressing, type OwedReport } from '../owed-report.ts'
import { owedReports } from '../queries/owed-reports.ts'
import { reminderCallsOf } from '../queries/report-reminders.ts'
import { reportReminderTexts as t } from '../reminder-texts.vi.ts'
import { urgedRoundOf } from './urge-of.ts'
import type { Route } from './+types/urge.ts'
import stylesheet from './reporting.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader(args: Route.LoaderArgs) {
  const { ask, round } = await urgedRoundOf(args)
  const [owed, calls, calendar] = await Promise.all([
    owedReports(ask, round.id),
    reminderCallsOf(ask, round.id),
    workCalendar(ask.db),
  ])
  const all = new URL(args.request.url).searchParams.has('tat-ca')
  const { today } = ask
  return { round, calls, calendar, today, all, reports: all ? owed : owed.filter((one) => pressing(one, today)) }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: callReportReminder,
    input: (form) => ({
      roundId: args.params.roundId,
      reports: form.texts('reports').map((text) => {
        const [level, unitId] = text.split('/')
        return { level: Number(level), unitId }
      }),
      note: form.text('note') ?? null,
    }),
    done: ({ callId }) => callHref(args.params.roundId, callId),
  })

/** Who owes a report of a round, to be urged; the units that are late or got it back are ticked. */
export default function Urge({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { round, all, reports, calls } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.title} · Chung Tay`}</title>
      <p className="quiet">
        <a href={`/lam-viec/bao-cao/${round.id}`}>{round.title}</a>
      </p>
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <LateOrAll all={all} lateText={t.lateOnly} allText={t.all} />
      <OwedPanel title={t.owed} name="reports" none={reports.length === 0 ? t.none : null} refused={refused}>
        <Owed {...loaderData} />
      </OwedPanel>
      <EarlierCalls calls={calls} href={(callId) => callHref(round.id, callId)} count={t.units} />
    </main>
  )
}

type Data = Route.ComponentProps['loaderData']

const Owed = ({ reports, today, calendar }: Data) => (
  <Scroll label={t.owed}>
    <table id="o-reports">
      <thead>
        <tr>
          <th scope="col">{t.choose}</th>
          <th scope="col">{t.unit}</th>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.due}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={`${report.level} ${report.unitId}`}>
            <td>
              <input
                type="checkbox"
                name="reports"
                value={`${report.level}/${report.unitId}`}
                aria-label={`${report.unitName}: ${report.text}`}
                defaultChecked={pressing(report, today)}
              />
            </td>
            <td>{report.unitName}</td>
            <td>{report.text}</td>
            <td className="small">
              <When report={report} today={today} calendar={calendar} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

/** A body that is asked is never late; what came back has no new day. */
function When({
  report: { due, request, sentBack },
  ...when
}: { report: OwedReport } & Pick<Data, 'today' | 'calendar'>) {
  if (!due) return null
  if (request || sentBack) return <>{formatDate(lastWorkingDayUpTo(due, when.calendar))}</>
  return <Due due={due} {...when} />
}
