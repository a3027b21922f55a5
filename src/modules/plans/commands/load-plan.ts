import { standingOfficesOf } from '#modules/programmes/server.ts'
import { planState, type PlanState } from '../plan-state.ts'
import type { Office } from '../policy.ts'
import { planSeen } from '../visibility.ts'
import type { LoadAt } from './define.ts'

/** A plan locked for an act, with what its policy asks. */
export type LockedPlan = Office & {
  id: string
  /** The plan under which its changes are kept in the record: of an amendment the one that it amends. */
  recordId: string
  /** Of an amendment: the plan that it amends. */
  amendsId: string | null
  unitId: string
  programmeId: string | null
  title: string
  issueDate: string | null
  version: number
  state: PlanState
  /** Of an amendment: those of the plan that it amends. */
  confirmations: number
  requestId: string | null
  askedBy: string | null
}

/** The plan of an act within what the actor may see, locked so that acts on one plan follow one another. */
export async function loadPlan({ write, read, actor, today }: LoadAt, planId: string): Promise<LockedPlan | null> {
  const plan = await write
    .selectFrom('plans.plan as plan')
    .select(['plan.id', 'plan.unit_id as unitId', 'plan.title', 'plan.issue_date as issueDate', 'plan.version'])
    .select(['plan.programme_id as programmeId', 'plan.amends_id as amendsId'])
    .where('plan.id', '=', planId)
    .where('plan.amendment_ended_at', 'is', null)
    .where(planSeen({ actor, today }))
    .forUpdate()
    .executeTakeFirst()
  if (!plan) return null
  const recordId = plan.amendsId ?? plan.id
  const confirmations = await lastVersion({ write }, recordId)
  const request = await openRequest({ write }, planId)
  const officeIds = await standingOfficesOf(read, plan, today)
  return {
    ...plan,
    recordId,
    confirmations,
    officeIds,
    state: planState({ confirmations, amends: plan.amendsId !== null, asked: request !== undefined }),
    requestId: request?.id ?? null,
    askedBy: request?.asked_by ?? null,
  }
}

type Writing = Pick<LoadAt, 'write'>

async function lastVersion({ write }: Writing, planId: string): Promise<number> {
  const last = await write
    .selectFrom('plans.confirmation')
    .select('version')
    .where('plan_id', '=', planId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.version ?? 0
}

const openRequest = ({ write }: Writing, planId: string) =>
  write
    .selectFrom('plans.confirmation_request')
    .select(['id', 'asked_by'])
    .where('plan_id', '=', planId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
