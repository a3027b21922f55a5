import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import type { ShareDeadline, ShareReport } from '../share-dues.ts'
import { saidOf } from '../wording.ts'
import { asksForReport } from '../texts.vi.ts'

export type Db = Reader<'plans' | 'organisation'>

/** Which shares: of these plans, narrowed to a duty or to units where given; with those that an amendment ended where asked. */
export type ShareFilter = { planIds: readonly string[]; dutyId?: string; unitIds?: readonly string[]; ended?: boolean }

/** The live deadlines of duties, as shares count them, by plan and duty. */
export async function deadlinesByDuty(db: Db, { planIds, dutyId }: ShareFilter): Promise<Map<string, ShareDeadline[]>> {
  const rows = await db
    .selectFrom('plans.deadline as deadline')
    .leftJoin('plans.dropped as dropped', (join) =>
      join.onRef('dropped.plan_id', '=', 'deadline.plan_id').onRef('dropped.thing_id', '=', 'deadline.id'),
    )
    .select(['deadline.id', 'deadline.duty_id as dutyId', 'deadline.last_day as lastDay', 'deadline.rule'])
    .select(['deadline.from_day as from', 'deadline.until_day as until', 'deadline.rule_day as ruleDay'])
    .select(['deadline.bound', 'deadline.times', 'deadline.plan_id as planId', 'deadline.kind', 'deadline.iso'])
    .select('deadline.quote')
    .where('deadline.plan_id', 'in', planIds)
    .where('deadline.duty_id', 'is not', null)
    .where('dropped.thing_id', 'is', null)
    .$if(dutyId !== undefined, (query) => query.where('deadline.duty_id', '=', dutyId!))
    .orderBy('deadline.position')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ ...row, words: saidOf(row) })),
    (row) => `${row.planId} ${row.dutyId}`,
  )
}

/** Extensions of the plan's dates that were granted, in the order of their decisions. */
export const grantedExtensions = (db: Db, { planIds, dutyId }: ShareFilter) =>
  db
    .selectFrom('plans.extension')
    .select(['plan_id as planId', 'duty_id as dutyId', 'unit_id as unitId', 'deadline_id as deadlineId'])
    .select(['occurrence_on as occurrenceOn', 'granted_until as until'])
    .where('plan_id', 'in', planIds)
    .where('decision', '=', 'granted')
    .where('assignment_id', 'is', null)
    .$if(dutyId !== undefined, (query) => query.where('duty_id', '=', dutyId!))
    .orderBy('decided_at')
    .orderBy('id')
    .$narrowType<{ until: string }>()
    .execute()

/** Reports of completion that stand, of work done up to a day. */
export const standingCompletions = (db: Db, { planIds, dutyId }: ShareFilter, day: LocalDate) =>
  db
    .selectFrom('plans.completion')
    .select(['plan_id as planId', 'duty_id as dutyId', 'unit_id as unitId', 'deadline_id as deadlineId'])
    .select(['occurrence_on as occurrenceOn', 'done_on as doneOn'])
    .where('plan_id', 'in', planIds)
    .where('reopened_at', 'is', null)
    .where('done_on', '<=', day)
    .$if(dutyId !== undefined, (query) => query.where('duty_id', '=', dutyId!))
    .execute()

/**
 * Reports that do what a deadline asks of a unit: the deadline is that of a report obligation of this unit, or ends with it and
 * asks for a report in its words. As they stood on a day.
 */
export async function reportsOfShares(
  db: Db,
  { planIds, dutyId }: ShareFilter,
  day: LocalDate,
): Promise<Map<string, ShareReport[]>> {
  const { rows } = await sql<ShareReport & { planId: string; dutyId: string; unitId: string }>`
    select distinct on (deadline.plan_id, deadline.id, told.unit_id)
      deadline.plan_id as "planId", deadline.duty_id as "dutyId", told.unit_id as "unitId", deadline.id as "deadlineId",
      told.filed_on as "filedOn", coalesce(told.sent_back_on <= ${day}::date, false) as "sentBack",
      coalesce(told.confirmed_on <= ${day}::date, false) as confirmed
    from plans.report_standing told
    join plans.deadline deadline on deadline.plan_id = told.plan_id and deadline.last_day = told.last_day
    where told.plan_id = any(${[...planIds]}::uuid[]) and told.filed_on <= ${day}::date
      and deadline.duty_id is not null and (${dutyId ?? null}::uuid is null or deadline.duty_id = ${dutyId ?? null}::uuid)
      and exists (
        select from plans.report_obligation_unit sender
        join plans.report_obligation asked on asked.plan_id = sender.plan_id and asked.id = sender.obligation_id
        join plans.deadline its on its.plan_id = asked.plan_id and its.id = asked.deadline_id
        where sender.plan_id = told.plan_id and sender.unit_id = told.unit_id and sender.side = 'from'
          and its.last_day = told.last_day
          and (its.id = deadline.id or platform.fold(deadline.what) like ${asksForReport}))
    order by deadline.plan_id, deadline.id, told.unit_id, told.filed_on`.execute(db as never)
  return Map.groupBy(rows, (row) => `${row.planId} ${row.dutyId} ${row.unitId}`)
}

/** The assignments that stand, with their inner dates as extended last. */
export const currentAssignments = (db: Db, { planIds, dutyId }: ShareFilter) =>
  db
    .selectFrom('plans.assignment as assignment')
    .innerJoin('organisation.person as officer', 'officer.id', 'assignment.officer_id')
    .select(['assignment.id', 'assignment.plan_id as planId', 'assignment.duty_id as dutyId'])
    .select(['assignment.unit_id as unitId', 'assignment.officer_id as officerId', 'officer.full_name as officerName'])
    .select(['assignment.due_on as setOn', 'assignment.business_day as assignedOn'])
    .select((from) =>
      from
        .selectFrom('plans.extension as later')
        .select('later.granted_until')
        .whereRef('later.plan_id', '=', 'assignment.plan_id')
        .whereRef('later.assignment_id', '=', 'assignment.id')
        .where('later.decision', '=', 'granted')
        .orderBy('later.decided_at', 'desc')
        .limit(1)
        .as('extendedTo'),
    )
    .where('assignment.plan_id', 'in', planIds)
    .where('assignment.ended_at', 'is', null)
    .$if(dutyId !== undefined, (query) => query.where('assignment.duty_id', '=', dutyId!))
    .execute()

/** The first and the last day on which a unit wrote of its progress. */
export const progressDays = (db: Db, { planIds, dutyId }: ShareFilter) =>
  db
    .selectFrom('plans.progress')
    .select(['plan_id as planId', 'duty_id as dutyId', 'unit_id as unitId'])
    .select(({ fn }) => [fn.min('business_day').as('firstOn'), fn.max('business_day').as('lastOn')])
    .where('plan_id', 'in', planIds)
    .$if(dutyId !== undefined, (query) => query.where('duty_id', '=', dutyId!))
    .groupBy(['plan_id', 'duty_id', 'unit_id'])
    .execute()
