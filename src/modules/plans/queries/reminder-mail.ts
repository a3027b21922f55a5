import { heads } from '#modules/organisation/index.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import type { Mail } from '#platform/mail/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { mailText } from '../reminder-words.ts'
import { sharePath } from '../carrying-paths.ts'
import { documentName } from '../wording.ts'
import type { Db } from './share-records.ts'

type About = { planId: string; reminderIds: readonly string[]; eventId: string; today: LocalDate; appUrl: string }

/** The e-mails of an event of reminders: one to each head and assigned officer with an address, about all that his unit owes. */
export async function reminderMails(db: Db, about: About): Promise<Mail[]> {
  const rows = await reminded(db, about)
  const people = await addressed(db, rows, about.today)
  const calendar = await workCalendar(db)
  return people.flatMap(({ unitId, personId, email, officerOf }) => {
    const owed = rows.filter((row) => row.unitId === unitId && (officerOf === null || row.officerId === officerOf))
    const [first] = owed
    if (!first) return []
    const address = `${about.appUrl}${sharePath({ planId: about.planId, ...first })}`
    const text = mailText(first.unitName, owed, {
      plan: first.number ? documentName(first) : first.title,
      today: about.today,
      calendar,
      address,
    })
    return [{ key: `plans.reminded:${about.eventId}:${unitId}:${personId}`, to: email, ...text }]
  })
}

const reminded = (db: Db, { planId, reminderIds }: About) =>
  db
    .selectFrom('plans.reminder as reminder')
    .innerJoin('plans.duty as duty', (join) =>
      join.onRef('duty.plan_id', '=', 'reminder.plan_id').onRef('duty.id', '=', 'reminder.duty_id'),
    )
    .innerJoin('plans.plan as plan', 'plan.id', 'reminder.plan_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'reminder.unit_id')
    .leftJoin('plans.assignment as assignment', (join) =>
      join
        .onRef('assignment.plan_id', '=', 'reminder.plan_id')
        .onRef('assignment.duty_id', '=', 'reminder.duty_id')
        .onRef('assignment.unit_id', '=', 'reminder.unit_id')
        .on('assignment.ended_at', 'is', null),
    )
    .select(['reminder.duty_id as dutyId', 'reminder.unit_id as unitId', 'unit.short_name as unitName'])
    .select(['duty.text', 'duty.request', 'reminder.due_on as due', 'assignment.officer_id as officerId'])
    .select(['plan.document_type as documentType', 'plan.number', 'plan.symbol', 'plan.issue_date as issueDate'])
    .select('plan.title')
    .where('reminder.plan_id', '=', planId)
    .where('reminder.id', 'in', reminderIds)
    .orderBy('reminder.due_on')
    .orderBy('duty.position')
    .execute()

type Reminded = Awaited<ReturnType<typeof reminded>>[number]

/** Heads of the units get all that is owed; an assigned officer what is his. A person who is both is the head. */
async function addressed(db: Db, rows: readonly Reminded[], today: LocalDate) {
  if (rows.length === 0) return []
  const officers = rows.flatMap(({ officerId }) => officerId ?? [])
  const members = await db
    .selectFrom('organisation.membership as membership')
    .innerJoin('organisation.person as person', 'person.id', 'membership.person_id')
    .select(['membership.unit_id as unitId', 'person.id as personId', 'person.email', 'membership.role'])
    .where('membership.unit_id', 'in', [...new Set(rows.map(({ unitId }) => unitId))])
    .where('person.email', 'is not', null)
    .where('person.retired_at', 'is', null)
    .where('membership.valid_from', '<=', today)
    .where((where) => where.or([where('membership.valid_to', 'is', null), where('membership.valid_to', '>=', today)]))
    .execute()
  const isHead = (role: string) => (heads as readonly string[]).includes(role)
  const wanted = members.filter(({ role, personId }) => isHead(role) || officers.includes(personId))
  return [...Map.groupBy(wanted, ({ unitId, personId }) => `${unitId} ${personId}`).values()].map((places) => {
    const { unitId, personId, email } = places[0]!
    return {
      unitId,
      personId,
      email: email ?? '',
      officerOf: places.some(({ role }) => isHead(role)) ? null : personId,
    }
  })
}
