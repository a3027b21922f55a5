import { heads, writers } from '#modules/organisation/index.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import { mailText } from '#modules/plans/index.ts'
import type { Reader } from '#platform/db/index.ts'
import type { Mail } from '#platform/mail/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { reportName, reportReminderWords } from '../reminder-texts.vi.ts'
import { reminderCallOf } from './report-reminders.ts'

type Db = Reader<'reporting' | 'organisation'>
type About = { roundId: string; callId: string; eventId: string; today: LocalDate; appUrl: string }

/** The e-mails of a call: one to each head and officer of a unit with an address, about what his unit owes. */
export async function reportReminderMails(db: Db, { roundId, callId, eventId, today, appUrl }: About): Promise<Mail[]> {
  const call = await reminderCallOf({ db, actor: { kind: 'system', cause: 'reporting.reminded' } }, roundId, callId)
  if (!call) return []
  const calendar = await workCalendar(db)
  const people = await addressed(
    db,
    call.lines.map(({ unitId }) => unitId),
    today,
  )
  return people.map(({ unitId, personId, email }) => {
    const owed = call.lines.filter((line) => line.unitId === unitId)
    const address = `${appUrl}/lam-viec/bao-cao/${roundId}/${unitId}`
    const about = { plan: reportName(call.roundTitle), today: call.calledOn, calendar, address }
    const text = mailText(owed[0]!.unitName, owed, about, reportReminderWords)
    return { key: `reporting.reminded:${eventId}:${unitId}:${personId}`, to: email, ...text }
  })
}

const addressed = (db: Db, unitIds: readonly string[], today: LocalDate) =>
  db
    .selectFrom('organisation.membership as membership')
    .innerJoin('organisation.person as person', 'person.id', 'membership.person_id')
    .select(['membership.unit_id as unitId', 'person.id as personId', 'person.email'])
    .distinct()
    .where('membership.unit_id', 'in', [...new Set(unitIds)])
    .where('membership.role', 'in', [...heads, ...writers])
    .where('person.email', 'is not', null)
    .where('person.retired_at', 'is', null)
    .where('membership.valid_from', '<=', today)
    .where((where) => where.or([where('membership.valid_to', 'is', null), where('membership.valid_to', '>=', today)]))
    .$narrowType<{ email: string }>()
    .execute()
