import type { Ask } from '#platform/http/context.ts'
import { unitsById } from '#modules/organisation/server.ts'
import { readingShape } from '../reading-shape.ts'
import type { Plan } from './plans.ts'

type Of = Pick<Plan, 'id'>

/** The live duties of a plan in their order, each with its owners in official order and its live deadlines. */
export async function dutiesOf(ask: Ask, plan: Of) {
  const [duties, owners, deadlines] = await Promise.all([
    liveDuties(ask, plan),
    ownersOf(ask, plan),
    deadlinesOf(ask, plan),
  ])
  const byDuty = Map.groupBy(owners, ({ dutyId }) => dutyId)
  const limits = Map.groupBy(deadlines, ({ dutyId }) => dutyId)
  return duties.map((duty) => {
    const own = limits.get(duty.id) ?? []
    return { ...duty, owners: byDuty.get(duty.id) ?? [], deadlines: own, due: earliest(own) }
  })
}

export type Duty = Awaited<ReturnType<typeof dutiesOf>>[number]

const earliest = (deadlines: readonly { lastDay: string | null }[]): string | null =>
  deadlines.flatMap(({ lastDay }) => lastDay ?? []).toSorted()[0] ?? null

const liveDuties = ({ db }: Ask, { id }: Of) =>
  db
    .selectFrom('plans.duty as duty')
    .leftJoin('plans.provision as provision', (join) =>
      join.onRef('provision.plan_id', '=', 'duty.plan_id').onRef('provision.n', '=', 'duty.paragraph'),
    )
    .leftJoin('plans.dropped as dropped', (join) =>
      join.onRef('dropped.plan_id', '=', 'duty.plan_id').onRef('dropped.thing_id', '=', 'duty.id'),
    )
    .select(['duty.id', 'duty.n', 'duty.group_label as groupLabel', 'duty.agency', 'duty.text', 'duty.request'])
    .select(['duty.paragraph', 'duty.span_start as start', 'duty.span_end as end', 'duty.quote', 'duty.origin'])
    .select(['duty.version', 'duty.open_names as openNames', 'provision.address'])
    .where('duty.plan_id', '=', id)
    .where('dropped.thing_id', 'is', null)
    .orderBy('duty.position')
    .orderBy('duty.n')
    .execute()

const ownersOf = ({ db }: Ask, { id }: Of) =>
  db
    .selectFrom('plans.duty_unit as owner')
    .innerJoin('organisation.unit as unit', 'unit.id', 'owner.unit_id')
    .select(['owner.duty_id as dutyId', 'owner.unit_id as unitId', 'owner.role'])
    .select(['unit.short_name as unitName', 'unit.full_name as fullName'])
    .where('owner.plan_id', '=', id)
    .orderBy((order) => order.case('owner.role').when('lead').then(1).when('perform').then(2).else(3).end())
    .orderBy('unit.official_order')
    .orderBy('unit.short_name')
    .execute()

/** The live deadlines of a plan in their order; those of dropped duties are left out. */
export const deadlinesOf = ({ db }: Ask, { id }: Of) =>
  db
    .selectFrom('plans.deadline as deadline')
    .leftJoin('plans.dropped as dropped', (join) =>
      join
        .onRef('dropped.plan_id', '=', 'deadline.plan_id')
        .on((on) =>
          on.or([
            on('dropped.thing_id', '=', on.ref('deadline.id')),
            on('dropped.thing_id', '=', on.ref('deadline.duty_id')),
          ]),
        ),
    )
    .leftJoin('plans.provision as provision', (join) =>
      join.onRef('provision.plan_id', '=', 'deadline.plan_id').onRef('provision.n', '=', 'deadline.paragraph'),
    )
    .select(['deadline.id', 'deadline.duty_id as dutyId', 'deadline.kind', 'deadline.iso', 'deadline.bound'])
    .select(['deadline.from_day as from', 'deadline.until_day as until', 'deadline.rule', 'deadline.who'])
    .select(['deadline.what', 'deadline.quote', 'deadline.paragraph', 'deadline.span_start as start'])
    .select(['deadline.span_end as end', 'deadline.last_day as lastDay', 'deadline.version', 'provision.address'])
    .select(['deadline.last_working_day as lastWorkingDay', 'deadline.rule_day as ruleDay', 'deadline.times'])
    .where('deadline.plan_id', '=', id)
    .where('dropped.thing_id', 'is', null)
    .orderBy('deadline.position')
    .execute()

export type Deadline = Awaited<ReturnType<typeof deadlinesOf>>[number]

/** The remarks of a plan with their answers, the gravest first. */
export const remarksOf = ({ db }: Ask, { id }: Of) =>
  db
    .selectFrom('plans.remark as remark')
    .leftJoin('plans.remark_answer as answer', (join) =>
      join.onRef('answer.plan_id', '=', 'remark.plan_id').onRef('answer.remark_id', '=', 'remark.id'),
    )
    .leftJoin('organisation.person as person', 'person.id', 'answer.answered_by')
    .select(['remark.id', 'remark.kind', 'remark.severity', 'remark.text', 'remark.evidence'])
    .select(['answer.answer', 'answer.note', 'answer.answered_at as answeredAt', 'person.full_name as answeredBy'])
    .where('remark.plan_id', '=', id)
    .orderBy((order) => order.case('remark.severity').when('error').then(1).when('warning').then(2).else(3).end())
    .orderBy('remark.position')
    .execute()

/** The document as kept, paragraph by paragraph. */
export const provisionsOf = ({ db }: Ask, { id }: Of) =>
  db.selectFrom('plans.provision').select(['n', 'text', 'address']).where('plan_id', '=', id).orderBy('n').execute()

/** The words of a plan's file that did not count when it was read. */
export async function leftOutOf({ db }: Ask, { id }: Of) {
  const row = await db
    .selectFrom('plans.reading')
    .select('result')
    .where('plan_id', '=', id)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return readingShape.pick({ leftOut: true }).parse(row?.result ?? {}).leftOut
}

/** The paragraph a duty rests on with its neighbours. */
export async function contextOf({ db }: Ask, { id }: Of, { paragraph }: { paragraph: number | null }) {
  if (paragraph === null) return []
  return db
    .selectFrom('plans.provision')
    .select(['n', 'text'])
    .where('plan_id', '=', id)
    .where('n', '>=', paragraph - 1)
    .where('n', '<=', paragraph + 1)
    .orderBy('n')
    .execute()
}

/** What was dropped or merged, to be taken back. */
export const droppedOf = ({ db }: Ask, { id }: Of) =>
  db
    .selectFrom('plans.dropped as dropped')
    .leftJoin('plans.duty as duty', (join) =>
      join.onRef('duty.plan_id', '=', 'dropped.plan_id').onRef('duty.id', '=', 'dropped.thing_id'),
    )
    .leftJoin('plans.deadline as deadline', (join) =>
      join.onRef('deadline.plan_id', '=', 'dropped.plan_id').onRef('deadline.id', '=', 'dropped.thing_id'),
    )
    .leftJoin('plans.report_obligation as obligation', (join) =>
      join.onRef('obligation.plan_id', '=', 'dropped.plan_id').onRef('obligation.id', '=', 'dropped.thing_id'),
    )
    .leftJoin('plans.duty as target', (join) =>
      join.onRef('target.plan_id', '=', 'dropped.plan_id').onRef('target.id', '=', 'dropped.merged_into_id'),
    )
    .innerJoin('organisation.person as person', 'person.id', 'dropped.dropped_by')
    .select(['dropped.thing_id as id', 'dropped.thing', 'dropped.reason', 'person.full_name as by', 'duty.n'])
    .select(({ fn }) => fn.coalesce('duty.text', 'deadline.quote', 'obligation.what').as('text'))
    .select('target.n as mergedInto')
    .where('dropped.plan_id', '=', id)
    .orderBy('dropped.dropped_at')
    .execute()

/** The live report obligations of a plan by level, each with its units and its deadline. The caller has found the plan. */
export async function obligationsOf(ask: Ask, { id }: Of) {
  const [rows, parties] = await Promise.all([liveObligations(ask, id), partiesOf(ask, id)])
  const units = await unitsById(
    ask.db,
    parties.map(({ unitId }) => unitId),
  )
  const side = (obligationId: string, which: 'from' | 'to') => {
    const ids = parties.flatMap((row) => (row.obligationId === obligationId && row.side === which ? [row.unitId] : []))
    return units.filter((unit) => ids.includes(unit.id))
  }
  return rows.map((row) => ({ ...row, from: side(row.id, 'from'), to: side(row.id, 'to') }))
}

export type ReportObligation = Awaited<ReturnType<typeof obligationsOf>>[number]

const liveObligations = ({ db }: Ask, id: string) =>
  db
    .selectFrom('plans.report_obligation as obligation')
    .leftJoin('plans.dropped as dropped', (join) =>
      join.onRef('dropped.plan_id', '=', 'obligation.plan_id').onRef('dropped.thing_id', '=', 'obligation.id'),
    )
    .leftJoin('plans.deadline as deadline', (join) =>
      join.onRef('deadline.plan_id', '=', 'obligation.plan_id').onRef('deadline.id', '=', 'obligation.deadline_id'),
    )
    .select(['obligation.id', 'obligation.what', 'obligation.recurrence', 'obligation.level', 'obligation.quote'])
    .select(['obligation.paragraph', 'obligation.span_start as start', 'obligation.span_end as end'])
    .select(['obligation.version', 'obligation.open_names as openNames', 'deadline.id as deadlineId'])
    .select(['deadline.kind', 'deadline.iso', 'deadline.bound', 'deadline.last_day as lastDay'])
    .select(['deadline.last_working_day as lastWorkingDay', 'deadline.until_day as until', 'deadline.rule'])
    .select(['deadline.rule_day as ruleDay', 'deadline.times', 'deadline.quote as deadlineQuote'])
    .select('deadline.version as deadlineVersion')
    .where('obligation.plan_id', '=', id)
    .where('dropped.thing_id', 'is', null)
    .orderBy('obligation.level')
    .orderBy('obligation.position')
    .execute()

const partiesOf = ({ db }: Ask, id: string) =>
  db
    .selectFrom('plans.report_obligation_unit')
    .select(['obligation_id as obligationId', 'unit_id as unitId', 'side'])
    .where('plan_id', '=', id)
    .execute()
