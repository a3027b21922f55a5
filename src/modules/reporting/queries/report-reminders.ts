import { sql } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import type { Reader } from '#platform/db/index.ts'
import type { AdministrativeDocument } from '#platform/document/index.ts'
import type { Ask } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import type { Todo, Todos } from '#platform/todo/index.ts'
import { heads, writers } from '#modules/organisation/index.ts'
import { issuerOf, unitsById, workCalendar } from '#modules/organisation/server.ts'
import { reminderLetter, shortText } from '#modules/plans/index.ts'
import { reportName, reportReminderTexts as t, reportReminderWords } from '../reminder-texts.vi.ts'
import { seesRound } from '../visibility.ts'
import type { OwedReport } from '../owed-report.ts'
import { unitsAs } from './todos.ts'

type Db = Reader<'reporting' | 'organisation'>

/** One đôn đốc of a round, as its page shows it. */
export type ReportReminderCall = {
  id: string
  roundTitle: string
  officeId: string
  officeName: string
  note: string | null
  calledBy: string
  calledOn: LocalDate
  lines: OwedReport[]
}

const calls = (db: Db, actor: Actor, roundId: string) =>
  db
    .selectFrom('reporting.reminder_call as call')
    .innerJoin('reporting.round as round', 'round.id', 'call.round_id')
    .innerJoin('organisation.unit as office', 'office.id', 'call.office_id')
    .innerJoin('organisation.person as person', 'person.id', 'call.called_by')
    .select(['call.id', 'round.title as roundTitle', 'call.office_id as officeId', 'office.short_name as officeName'])
    .select(['call.note', 'person.full_name as calledBy', 'call.business_day as calledOn', 'call.lines'])
    .where('call.round_id', '=', roundId)
    .where(seesRound(actor))

type Row = Awaited<ReturnType<ReturnType<typeof calls>['execute']>>[number]

const callFrom = (row: Row): ReportReminderCall => ({ ...row, lines: row.lines as OwedReport[] })

type Asking = { db: Db; actor: Actor }

/** One call; null where unknown or the round is not the actor's. Whether he runs the round is asked by the page. */
export async function reminderCallOf(
  { db, actor }: Asking,
  roundId: string,
  callId: string,
): Promise<ReportReminderCall | null> {
  const row = await calls(db, actor, roundId).where('call.id', '=', callId).executeTakeFirst()
  return row ? callFrom(row) : null
}

/** The last calls of a round, the newest first. */
export async function reminderCallsOf({ db, actor }: Asking, roundId: string): Promise<ReportReminderCall[]> {
  return (await calls(db, actor, roundId).orderBy('call.called_at', 'desc').limit(20).execute()).map(callFrom)
}

/** The short text of a call, by the words of the day on which it was made. */
export async function shortTextOfCall(db: Db, call: ReportReminderCall): Promise<string> {
  const calendar = await workCalendar(db)
  const about = { office: call.officeName, plan: reportName(call.roundTitle), today: call.calledOn, calendar }
  return shortText(call.lines, about, call.note, reportReminderWords)
}

/** The công văn of a call, number and date blank. */
export async function letterOfCall(db: Db, call: ReportReminderCall): Promise<AdministrativeDocument> {
  const issuer = await issuerOf(db, call.officeId, call.calledOn)
  if (!issuer) throw new Error('a call names no known office')
  const units = await unitsById(db, [...new Set(call.lines.map(({ unitId }) => unitId))])
  return reminderLetter({
    issuer,
    plan: reportName(call.roundTitle),
    lines: call.lines,
    addressees: units.map(({ fullName }) => fullName),
    note: call.note,
    today: call.calledOn,
    calendar: await workCalendar(db),
    words: reportReminderWords,
  })
}

const MOST = 20

type Reminded = {
  roundId: string
  level: number
  unitId: string
  round: string
  office: string
  calledOn: LocalDate
  note: string | null
}

/** Reminders that a unit of the person has not answered by sending its report since. */
export async function reportReminderTodos({ db, actor }: Ask): Promise<Todos> {
  const units = unitsAs(actor, [...heads, ...writers])
  if (units.length === 0) return { items: [], total: 0 }
  const { rows } = await sql<Reminded>`
    select distinct on (reminder.round_id, reminder.level, reminder.unit_id) reminder.round_id as "roundId", reminder.level,
      reminder.unit_id as "unitId", round.title as round, office.short_name as office, call.business_day as "calledOn", call.note
    from reporting.reminder reminder
    join reporting.reminder_call call on call.round_id = reminder.round_id and call.id = reminder.call_id
    join reporting.round round on round.id = reminder.round_id
    join reporting.member member on member.round_id = reminder.round_id and member.level = reminder.level
      and member.unit_id = reminder.unit_id
    join organisation.unit office on office.id = call.office_id
    where (member.unit_id = any(${units}::uuid[]) or member.drafted_by_unit_id = any(${units}::uuid[]))
      and not exists (select from reporting.filing answer where answer.round_id = reminder.round_id
        and answer.level = reminder.level and answer.unit_id = reminder.unit_id and answer.sent_at > reminder.sent_at)
    order by reminder.round_id, reminder.level, reminder.unit_id, reminder.sent_at desc
    limit ${MOST}`.execute(db as never)
  return { items: rows.map(todoOf), total: rows.length }
}

const todoOf = ({ roundId, level, unitId, round, office, calledOn, note }: Reminded): Todo => ({
  id: `report-reminder:${roundId}:${level}:${unitId}`,
  href: `/lam-viec/bao-cao/${roundId}/${unitId}?cap=${level}`,
  title: t.todo(round),
  origin: [t.todoFrom(office, formatDate(calledOn)), note].filter(Boolean).join(': '),
  due: null,
  group: 'waiting',
})
