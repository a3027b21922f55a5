import { loadPlan, type LockedPlan } from './load-plan.ts'
import type { LoadAt } from './define.ts'

type Where = { planId: string }

/** A live duty of a plan with its owners, the plan locked. */
export async function loadDuty(at: LoadAt, { planId, dutyId }: Where & { dutyId: string }) {
  const plan = await loadPlan(at, planId)
  if (!plan) return null
  const duty = await at.write
    .selectFrom('plans.duty')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('id', '=', dutyId)
    .executeTakeFirst()
  if (!duty || (await isDropped(at, planId, dutyId))) return null
  const owners = await at.write
    .selectFrom('plans.duty_unit')
    .select(['unit_id as unitId', 'role'])
    .where('plan_id', '=', planId)
    .where('duty_id', '=', dutyId)
    .execute()
  return { ...plan, duty, owners }
}

/** A live deadline of a plan, the plan locked. */
export async function loadDeadline(at: LoadAt, { planId, deadlineId }: Where & { deadlineId: string }) {
  const plan = await loadPlan(at, planId)
  if (!plan) return null
  const deadline = await at.write
    .selectFrom('plans.deadline')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('id', '=', deadlineId)
    .executeTakeFirst()
  return deadline && !(await isDropped(at, planId, deadlineId)) ? { ...plan, deadline } : null
}

/** A live report obligation of a plan, the plan locked. */
export async function loadObligation(at: LoadAt, { planId, obligationId }: Where & { obligationId: string }) {
  const plan = await loadPlan(at, planId)
  if (!plan) return null
  const obligation = await at.write
    .selectFrom('plans.report_obligation')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('id', '=', obligationId)
    .executeTakeFirst()
  return obligation && !(await isDropped(at, planId, obligationId)) ? { ...plan, obligation } : null
}

async function isDropped({ write }: LoadAt, planId: string, thingId: string): Promise<boolean> {
  const row = await write
    .selectFrom('plans.dropped')
    .select('thing_id')
    .where('plan_id', '=', planId)
    .where('thing_id', '=', thingId)
    .executeTakeFirst()
  return row !== undefined
}

/** The id of a live duty by its number on the plan's lists. */
export async function dutyByNumber({ write }: LoadAt, plan: LockedPlan, n: number): Promise<string | null> {
  const row = await write
    .selectFrom('plans.duty as duty')
    .leftJoin('plans.dropped as dropped', (join) =>
      join.onRef('dropped.plan_id', '=', 'duty.plan_id').onRef('dropped.thing_id', '=', 'duty.id'),
    )
    .select('duty.id')
    .where('duty.plan_id', '=', plan.id)
    .where('duty.n', '=', n)
    .where('dropped.thing_id', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}
