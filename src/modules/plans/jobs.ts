import { z } from 'zod'
import { workCalendar } from '#modules/organisation/server.ts'
import { perform } from '#platform/command/perform.ts'
import { readOnly } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Job, JobContext } from '#platform/jobs/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import { isWorkingDay } from '#platform/time/index.ts'
import { passOnWork } from './commands/pass-on.ts'
import { recordIssue } from './commands/plan-letter.ts'
import { recordReports, reportsTold } from './commands/record-reports.ts'
import { remindByClock } from './commands/remind.ts'
import { runningPlanIds } from './queries/carried-shares.ts'
import { strandedWork } from './queries/held-shares.ts'
import { reminderMails } from './queries/reminder-mail.ts'

const reminded = z.object({ planId: z.uuid(), reminderIds: z.array(z.uuid()).min(1), eventId: z.uuid() })
const handedOver = z.object({
  fromPersonId: z.uuid(),
  toPersonId: z.uuid(),
  unitId: z.uuid(),
  eventId: z.uuid(),
})
const retired = z.object({ personId: z.uuid(), toPersonId: z.uuid().nullable().default(null), eventId: z.uuid() })
const issued = z.object({
  subjectSlice: z.literal('plans'),
  subjectKind: z.literal('plan'),
  subjectId: z.uuid(),
  number: z.number(),
  symbol: z.string(),
  issuedOn: z.iso.date(),
  eventId: z.uuid(),
})

/** What plans do by the clock and after events; a repeat finds its work done. */
export const planJobs: readonly Job[] = [
  { name: 'plans.remind', cron: '30 7 * * *', run: remindAll },
  { name: 'plans.mail-reminders', on: ['plans.reminded'], run: mailReminders },
  { name: 'plans.record-issue', on: ['documents.issued'], run: keepNumber },
  { name: 'plans.record-reports', on: ['reporting.report-stands'], run: keepReports },
  { name: 'plans.take-over', on: ['organisation.handed-over'], run: takeOver },
  { name: 'plans.leave-to-head', on: ['organisation.person-retired'], run: leaveToHead },
  { name: 'plans.take-back', on: ['organisation.place-ended'], cron: '40 6 * * *', run: takeBack },
]

/** Every working-day morning: the reminders of every running plan, each plan by an act of its own. */
async function remindAll({ runtime, now, today }: JobContext): Promise<void> {
  const db = readOnly(runtime.db)
  if (!isWorkingDay(today, await workCalendar(db))) return
  const actor = { kind: 'system' as const, cause: 'plans.remind' }
  for (const planId of await runningPlanIds(db))
    await perform(runtime, { actor, actId: newId(now.getTime()), now, today }, remindByClock, { planId })
}

/** E-mail to those who have an address; without an SMTP server it waits in the outbox to be read. */
async function mailReminders(
  { runtime, now, today, appUrl }: JobContext,
  data: Record<string, unknown>,
): Promise<void> {
  const event = reminded.safeParse(data)
  if (!event.success) return
  await queueMail(runtime.db, await reminderMails(readOnly(runtime.db), { ...event.data, today, appUrl }), now)
}

/** The number of a plan made here, once văn thư has given it. */
async function keepNumber({ runtime, now, today }: JobContext, data: Record<string, unknown>): Promise<void> {
  const event = issued.safeParse(data)
  if (!event.success) return
  const { subjectId: planId, number, symbol, issuedOn, eventId } = event.data
  const actor = { kind: 'system' as const, cause: 'documents.issued' }
  await perform(runtime, { actor, actId: eventId, now, today }, recordIssue, { planId, number, symbol, issuedOn })
}

/** A duty to report is done by the report: what reporting tells of those that the plan asks for. */
async function keepReports({ runtime, now, today }: JobContext, data: Record<string, unknown>): Promise<void> {
  const event = reportsTold.extend({ eventId: z.uuid() }).safeParse(data)
  if (!event.success) return
  const { eventId, ...told } = event.data
  const actor = { kind: 'system' as const, cause: 'reporting.report-stands' }
  await perform(runtime, { actor, actId: eventId, now, today }, recordReports, told)
}

/** The open work of a place that was handed over goes to the colleague. */
async function takeOver({ runtime, now, today }: JobContext, data: Record<string, unknown>): Promise<void> {
  const event = handedOver.safeParse(data)
  if (!event.success) return
  const { eventId, ...work } = event.data
  const actor = { kind: 'system' as const, cause: 'organisation.handed-over' }
  await perform(runtime, { actor, actId: eventId, now, today }, passOnWork, work)
}

/** What a person who left had still open goes to his successor, else back to the unit's head. */
async function leaveToHead({ runtime, now, today }: JobContext, data: Record<string, unknown>): Promise<void> {
  const event = retired.safeParse(data)
  if (!event.success) return
  const { eventId, personId: fromPersonId, toPersonId } = event.data
  const actor = { kind: 'system' as const, cause: 'organisation.person-retired' }
  await perform(runtime, { actor, actId: eventId, now, today }, passOnWork, { fromPersonId, toPersonId })
}

/** Work in hands that have no place in the unit any more (it ended, or its holder moved) goes back to the unit's head. */
async function takeBack({ runtime, now, today }: JobContext): Promise<void> {
  const actor = { kind: 'system' as const, cause: 'plans.take-back' }
  for (const work of await strandedWork(readOnly(runtime.db), today))
    await perform(runtime, { actor, actId: newId(now.getTime()), now, today }, passOnWork, work)
}
