import { standingOfficesOf } from '#modules/programmes/server.ts'
import { planState, type PlanState } from '../plan-state.ts'
import type { Office } from '../policy.ts'
import { planSeen } from '../visibility.ts'
import type { LoadAt } from './define.ts'

/** A plan locked for an act, with what its policy asks. */
export type LockedPlan = Office & {
  id: string
  unitId: string
  programmeId: string | null
  title: string
  issueDate: string | null
  version: number
  state: PlanState
  confirmations: number
  requestId: string | null
  askedBy: string | null
}

/** The plan of an act within what the actor may see, locked so that acts on one plan follow one another. */
export async function loadPlan({ write, read, actor, today }: LoadAt, planId: string): Promise<LockedPlan | null> {
  const plan = await write
    .selectFrom('plans.plan as plan')
    .select(['plan.id', 'plan.unit_id as unitId', 'plan.title', 'plan.issue_date as issueDate', 'plan.version'])
    .select('plan.programme_id as programmeId')
    .where('plan.id', '=', planId)
    .where(planSeen({ actor, today }))
    .forUpdate()
    .executeTakeFirst()
  if (!plan) return null
  const confirmation = await lastConfirmation({ write }, planId)
  const request = await openRequest({ write }, planId)
  const officeIds = await standingOfficesOf(read, plan, today)
  return {
    ...plan,
    ...confirmation,
    officeIds,
    state: planState({ ...confirmation, asked: request !== undefined }),
    requestId: request?.id ?? null,
    askedBy: request?.asked_by ?? null,
  }
}

type Writing = Pick<LoadAt, 'write'>

async function lastConfirmation({ write }: Writing, planId: string) {
  const last = await write
    .selectFrom('plans.confirmation as confirmation')
    .leftJoin('plans.reopening as reopening', (join) =>
      join
        .onRef('reopening.plan_id', '=', 'confirmation.plan_id')
        .onRef('reopening.version', '=', 'confirmation.version'),
    )
    .select(['confirmation.version', 'reopening.version as reopened'])
    .where('confirmation.plan_id', '=', planId)
    .orderBy('confirmation.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { confirmations: last?.version ?? 0, reopened: last?.reopened != null }
}

const openRequest = ({ write }: Writing, planId: string) =>
  write
    .selectFrom('plans.confirmation_request')
    .select(['id', 'asked_by'])
    .where('plan_id', '=', planId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
