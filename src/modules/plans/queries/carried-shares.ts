import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import type { Reader } from '#platform/db/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { standingOfficesOf } from '#modules/programmes/server.ts'
import { dutyState, type DutyState } from '../duty-state.ts'
import { duesOf, shareFacts, type Due } from '../share-dues.ts'
import { carryingSeen } from '../visibility.ts'
import {
  currentAssignments,
  deadlinesByDuty,
  grantedExtensions,
  progressDays,
  reportsOfShares,
  standingCompletions,
  type Db,
  type ShareFilter,
} from './share-records.ts'

/** Who of the unit works on its share; `dueOn` is his inner date, an extension counted. */
export type Assigned = {
  id: string
  officerId: string
  officerName: string
  /** The date as the head set it. */
  setOn: LocalDate | null
  dueOn: LocalDate | null
  assignedOn: LocalDate
}

/** What one unit owes for one duty of a confirmed plan, and how far it is. */
export type CarriedShare = {
  planId: string
  planTitle: string
  planUnitId: string
  planUnitName: string
  programmeId: string | null
  dutyId: string
  n: number
  text: string
  request: boolean
  role: 'lead' | 'cooperate' | 'perform'
  unitId: string
  unitName: string
  assignment: Assigned | null
  dues: Due[]
  /** The last day in time that presses now; of a settled share that of its last due. */
  due: LocalDate | null
  state: DutyState
  /** Of a share that a report does: how that report stands until it is confirmed. */
  report: Due['report']
  startedOn: LocalDate | null
  lastProgressOn: LocalDate | null
  /** The day from which the unit owes it no more: what it recorded is read, and nothing is done. Null of all that is owed. */
  endedOn: LocalDate | null
}

type Asking = { db: Db; actor: Actor; today: LocalDate }

/** The shares that the actor sees, plan by plan in the order of the document, units in official order. Only confirmed plans have any. */
export async function carriedShares(ask: Asking, filter: ShareFilter): Promise<CarriedShare[]> {
  if (filter.planIds.length === 0) return []
  const [rows, records] = await Promise.all([shareRows(ask, filter), recordsOf(ask, filter)])
  return rows.map((row) => shareFrom(row, records, ask.today))
}

/** One share; null where the actor does not see it, or the unit does not owe it (`ended`: nor ever began with it). */
export async function carriedShare(
  ask: Asking,
  { planId, dutyId, unitId }: { planId: string; dutyId: string; unitId: string },
  ended = false,
): Promise<CarriedShare | null> {
  return (await carriedShares(ask, { planIds: [planId], dutyId, unitIds: [unitId], ended }))[0] ?? null
}

/** The shares of a duty that an amendment ended, as far as the actor sees them. */
export const endedShares = async (ask: Asking, { id }: { id: string }, dutyId: string) =>
  (await carriedShares(ask, { planIds: [id], dutyId, ended: true })).flatMap(({ endedOn, ...share }) =>
    endedOn ? [{ ...share, endedOn }] : [],
  )

/** Who runs the plan of a share: what its policies ask. */
export const officeOfShare = async (
  db: Reader<'programmes' | 'organisation'>,
  { planUnitId: unitId, programmeId }: Pick<CarriedShare, 'planUnitId' | 'programmeId'>,
  today: LocalDate,
) => ({ unitId, officeIds: await standingOfficesOf(db, { unitId, programmeId }, today) })

/** The plans that run: confirmed at least once. Narrowed to those that name one of the units, where given. */
export async function runningPlanIds(db: Db, unitIds?: readonly string[]): Promise<string[]> {
  if (unitIds?.length === 0) return []
  const rows = await db
    .selectFrom('plans.confirmation as confirmation')
    .select('confirmation.plan_id as id')
    .distinct()
    .$if(unitIds !== undefined, (query) =>
      query.where(
        'confirmation.plan_id',
        'in',
        db
          .selectFrom('plans.duty_unit')
          .select('plan_id')
          .where('unit_id', 'in', [...(unitIds ?? [])]),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

const live: RawBuilder<boolean> = sql<boolean>`(owner.ended_on is not null or not exists (select 1 from plans.dropped gone
  where gone.plan_id = duty.plan_id and gone.thing_id = duty.id))`

/** Who owes a duty, and who owed it until an amendment took it from him. */
const owners = (db: Db) =>
  db
    .selectFrom('plans.duty_unit')
    .select(['plan_id', 'duty_id', 'unit_id', 'role', sql<LocalDate | null>`null::date`.as('ended_on')])
    .unionAll(db.selectFrom('plans.ended_share').select(['plan_id', 'duty_id', 'unit_id', 'role', 'ended_on']))

const shareRows = ({ db, actor, today }: Asking, { planIds, dutyId, unitIds, ended = false }: ShareFilter) =>
  db
    .selectFrom(owners(db).as('owner'))
    .innerJoin('plans.duty as duty', (join) =>
      join.onRef('duty.plan_id', '=', 'owner.plan_id').onRef('duty.id', '=', 'owner.duty_id'),
    )
    .innerJoin('plans.plan as plan', 'plan.id', 'owner.plan_id')
    .innerJoin('plans.confirmation as first', (join) =>
      join.onRef('first.plan_id', '=', 'plan.id').on('first.version', '=', 1),
    )
    .innerJoin('organisation.unit as unit', 'unit.id', 'owner.unit_id')
    .innerJoin('organisation.unit as home', 'home.id', 'plan.unit_id')
    .select(['plan.id as planId', 'plan.title as planTitle', 'plan.unit_id as planUnitId'])
    .select('plan.programme_id as programmeId')
    .select(['home.short_name as planUnitName', 'plan.issue_date as issuedOn', 'first.business_day as runsFrom'])
    .select(['duty.id as dutyId', 'duty.n', 'duty.text', 'duty.request'])
    .select(['owner.role', 'owner.unit_id as unitId', 'unit.short_name as unitName', 'owner.ended_on as endedOn'])
    .where('owner.plan_id', 'in', planIds)
    .where(live)
    .$if(!ended, (query) => query.where('owner.ended_on', 'is', null))
    .where(carryingSeen({ actor, today }))
    .$if(dutyId !== undefined, (query) => query.where('owner.duty_id', '=', dutyId!))
    .$if(unitIds !== undefined, (query) => query.where('owner.unit_id', 'in', [...(unitIds ?? [])]))
    .orderBy('plan.id')
    .orderBy('duty.position')
    .orderBy('duty.n')
    .orderBy('unit.official_order')
    .orderBy('unit.short_name')
    .execute()

type Row = Awaited<ReturnType<typeof shareRows>>[number]

const shareKey = (one: { planId: string; dutyId: string; unitId: string }) =>
  `${one.planId} ${one.dutyId} ${one.unitId}`

async function recordsOf({ db, today }: Asking, filter: ShareFilter) {
  const [deadlines, extensions, completions, assignments, progress, reports] = await Promise.all([
    deadlinesByDuty(db, filter),
    grantedExtensions(db, filter),
    standingCompletions(db, filter, today),
    currentAssignments(db, filter),
    progressDays(db, filter),
    reportsOfShares(db, filter, today),
  ])
  return {
    deadlines,
    reports,
    extensions: Map.groupBy(extensions, shareKey),
    completions: Map.groupBy(completions, shareKey),
    assignments: new Map(assignments.map((one) => [shareKey(one), one])),
    progress: new Map(progress.map((one) => [shareKey(one), one])),
  }
}

type Records = Awaited<ReturnType<typeof recordsOf>>

function shareFrom({ issuedOn, runsFrom, ...row }: Row, records: Records, today: LocalDate): CarriedShare {
  const key = shareKey(row)
  const found = records.assignments.get(key)
  const progress = records.progress.get(key)
  const dues = rowDues({ ...row, issuedOn, runsFrom }, key, records)
  const startedOn = startOf(row.request, [found?.assignedOn, progress?.firstOn], today)
  const facts = shareFacts(dues, { request: row.request, startedOn })
  return {
    ...row,
    assignment: found ? assigned(found) : null,
    dues,
    due: facts.due,
    state: dutyState(facts, today),
    report: facts.report ?? null,
    startedOn,
    lastProgressOn: progress?.lastOn ?? null,
  }
}

const rowDues = ({ planId, dutyId, issuedOn, runsFrom }: Row, key: string, records: Records): Due[] =>
  duesOf({
    deadlines: records.deadlines.get(`${planId} ${dutyId}`) ?? [],
    extensions: records.extensions.get(key) ?? [],
    completions: records.completions.get(key) ?? [],
    reports: records.reports.get(key) ?? [],
    runsFrom,
    issuedOn,
  })

/** A body that is asked has answered when it writes, not when its head names an officer. */
function startOf(
  request: boolean,
  [assignedOn, firstOn]: readonly [LocalDate | undefined, LocalDate | undefined],
  today: LocalDate,
): LocalDate | null {
  const days = request ? [firstOn] : [assignedOn, firstOn]
  const passed = days.flatMap((day) => (day && day <= today ? [day] : []))
  return passed.toSorted()[0] ?? null
}

type AssignmentRow = Awaited<ReturnType<typeof currentAssignments>>[number]

const assigned = ({ id, officerId, officerName, setOn, extendedTo, assignedOn }: AssignmentRow): Assigned => ({
  id,
  officerId,
  officerName,
  setOn,
  dueOn: extendedTo ?? setOn,
  assignedOn,
})
