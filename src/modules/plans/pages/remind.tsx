import { act } from '#platform/http/act.ts'
import { formatDate } from '#platform/text/index.ts'
import { lastWorkingDayUpTo } from '#platform/time/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { Due } from '#ui/when/when.tsx'
import { workCalendar } from '#modules/organisation/server.ts'
import { callPath, sharePath } from '../carrying-paths.ts'
import { callReminder } from '../commands/call-reminder.ts'
import { isSettled } from '../duty-state.ts'
import { DutyMark } from '../parts/marks.tsx'
import { PlanHead } from '../parts/plan-head.tsx'
import { remindTexts as t, shareTexts } from '../parts/texts.vi.ts'
import { EarlierCalls, LateOrAll, OwedPanel } from '../parts/urging.tsx'
import { carriedShares, type CarriedShare } from '../queries/carried-shares.ts'
import { reminderRuleOn } from '../queries/reminder-rule.ts'
import { reminderCalls } from '../queries/reminders.ts'
import { runPlanOf } from './office-of.ts'
import styles from './plans.css?url'
import type { Route } from './+types/remind.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan, officeId } = await runPlanOf(args)
  const [shares, calls, calendar, rule] = await Promise.all([
    carriedShares(ask, { planIds: [plan.id] }),
    reminderCalls(ask, plan.id),
    workCalendar(ask.db),
    reminderRuleOn(ask.db, ask.today),
  ])
  const all = new URL(args.request.url).searchParams.has('tat-ca')
  const open = shares.filter((share) => (all ? !isSettled(share.state) : isLate(share)))
  const [own, others] = [true, false].map((ours) => open.filter(({ unitId }) => (unitId === officeId) === ours))
  return { plan, calls, calendar, rule: rule ?? null, today: ask.today, all, own: own!, shares: others! }
}

const isLate = ({ state }: CarriedShare) => state === 'late' || state === 'unanswered'

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: callReminder,
    input: (form) => ({
      planId: args.params.planId,
      shares: form.texts('shares').map((text) => {
        const [dutyId, unitId] = text.split('/')
        return { dutyId, unitId }
      }),
      note: form.text('note') ?? null,
    }),
    done: ({ callId }) => callPath(args.params.planId, callId),
  })

export default function Remind({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { plan, calls, all, own, shares, rule } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${shareTexts.product}`}</title>
      <PlanHead plan={plan} tab="remind" heading={t.title} works />
      <p>{t.intro}</p>
      <p className="small quiet">{rule ? t.rule(rule) : t.noRule}</p>
      <LateOrAll all={all} lateText={t.lateOnly} allText={t.all} />
      <OwedPanel title={t.owed} name="shares" none={shares.length === 0 ? t.none : null} refused={refused}>
        <Owed {...loaderData} />
      </OwedPanel>
      {own.length > 0 && <OwnWork {...loaderData} />}
      <EarlierCalls calls={calls} href={(callId) => callPath(plan.id, callId)} count={t.lines} />
    </main>
  )
}

type Data = Route.ComponentProps['loaderData']

const Owed = ({ shares, all, today, calendar }: Data) => (
  <Scroll label={t.owed}>
    <table id="o-shares">
      <thead>
        <tr>
          <th scope="col">{t.choose}</th>
          <th scope="col">{t.unit}</th>
          <th scope="col">{t.duty}</th>
          <th scope="col">{t.due}</th>
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <tr key={`${share.dutyId} ${share.unitId}`}>
            <td>
              <input
                type="checkbox"
                name="shares"
                value={`${share.dutyId}/${share.unitId}`}
                aria-label={`${share.unitName}: ${share.text}`}
                defaultChecked={!all}
              />
            </td>
            <td>{share.unitName}</td>
            <td>{share.text}</td>
            <td className="small">
              <When share={share} today={today} calendar={calendar} />
            </td>
            <td>
              <DutyMark state={share.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

/** What the office owes itself: it carries that out, a công văn to itself would say nothing. */
const OwnWork = ({ own, today, calendar }: Data) => (
  <Panel title={t.own}>
    <p className="small quiet">{t.ownHint}</p>
    <ul className="plain stack tight">
      {own.map((share) => (
        <li key={share.dutyId}>
          <a href={sharePath(share)}>{share.text}</a> <DutyMark state={share.state} />{' '}
          <When share={share} today={today} calendar={calendar} />
        </li>
      ))}
    </ul>
  </Panel>
)

/** A body that is asked is never late. */
function When({ share: { due, request }, ...when }: { share: CarriedShare } & Pick<Data, 'today' | 'calendar'>) {
  if (!due) return null
  if (request) return <>{formatDate(lastWorkingDayUpTo(due, when.calendar))}</>
  return <Due due={due} {...when} />
}
