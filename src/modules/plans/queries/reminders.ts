import { issuerOf, unitsById, workCalendar } from '#modules/organisation/server.ts'
import type { Ask } from '#platform/http/context.ts'
import type { AdministrativeDocument } from '#platform/document/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { reminderLetter } from '../output/reminder-letter.ts'
import { shortText, type ReminderLine } from '../reminder-words.ts'
import { planLetterTexts } from '../texts.vi.ts'
import { documentName } from '../wording.ts'
import { planSeen } from '../visibility.ts'
import type { Db } from './share-records.ts'

/** One đôn đốc by hand, as its page shows it. */
export type ReminderCall = {
  id: string
  planId: string
  /** As documents name it. */
  planName: string
  /** As people speak of it: the title, where the document has no number yet. */
  spokenName: string
  officeId: string
  officeName: string
  note: string | null
  calledBy: string
  calledOn: LocalDate
  lines: ReminderLine[]
}

type Asking = { db: Db } & Pick<Ask, 'actor' | 'today'>

const calls = ({ db, actor, today }: Asking, planId: string) =>
  db
    .selectFrom('plans.reminder_call as call')
    .innerJoin('plans.plan as plan', 'plan.id', 'call.plan_id')
    .innerJoin('organisation.unit as home', 'home.id', 'plan.unit_id')
    .innerJoin('organisation.unit as office', 'office.id', 'call.office_id')
    .innerJoin('organisation.person as person', 'person.id', 'call.called_by')
    .select(['call.id', 'call.plan_id as planId', 'call.office_id as officeId', 'office.short_name as officeName'])
    .select(['call.note', 'person.full_name as calledBy', 'call.business_day as calledOn', 'call.lines'])
    .select(['plan.title', 'home.full_name as homeName'])
    .select(['plan.document_type as documentType', 'plan.number', 'plan.symbol', 'plan.issue_date as issueDate'])
    .where('call.plan_id', '=', planId)
    .where(planSeen({ actor, today }))

type Row = Awaited<ReturnType<ReturnType<typeof calls>['execute']>>[number]

function callOf({ documentType, number, symbol, issueDate, title, homeName, lines, ...row }: Row): ReminderCall {
  const name = documentName({ documentType, number, symbol, issueDate })
  return {
    ...row,
    planName: planLetterTexts.named(name, homeName),
    spokenName: number ? name : title,
    lines: lines as ReminderLine[],
  }
}

/** One call; null where unknown or the plan is not visible. Whether the actor runs the plan is asked by the page. */
export async function reminderCall(ask: Asking, planId: string, callId: string): Promise<ReminderCall | null> {
  const row = await calls(ask, planId).where('call.id', '=', callId).executeTakeFirst()
  return row ? callOf(row) : null
}

/** The last calls of a plan, the newest first. */
export async function reminderCalls(ask: Asking, planId: string): Promise<ReminderCall[]> {
  return (await calls(ask, planId).orderBy('call.called_at', 'desc').limit(20).execute()).map(callOf)
}

/** The short text of a call, by the words of the day on which it was made. */
export async function shortTextOf(db: Db, call: ReminderCall): Promise<string> {
  const about = {
    office: call.officeName,
    plan: call.spokenName,
    today: call.calledOn,
    calendar: await workCalendar(db),
  }
  return shortText(call.lines, about, call.note)
}

/** The công văn of a call, number and date blank. */
export async function letterOf(db: Db, call: ReminderCall): Promise<AdministrativeDocument> {
  const issuer = await issuerOf(db, call.officeId, call.calledOn)
  if (!issuer) throw new Error('a call names no known office')
  const units = await unitsById(
    db,
    call.lines.map(({ unitId }) => unitId),
  )
  return reminderLetter({
    issuer,
    plan: call.planName,
    lines: call.lines,
    addressees: units.map(({ fullName }) => fullName),
    note: call.note,
    today: call.calledOn,
    calendar: await workCalendar(db),
  })
}
