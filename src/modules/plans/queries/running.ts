import type { Ask } from '#platform/http/context.ts'
import { dutiesOf } from './breakdown.ts'
import type { Plan } from './plans.ts'
import { carriedShares } from './carried-shares.ts'

/** The live duties of a plan, each owner with its share where the asker may see how that unit stands. */
export async function runningOf(ask: Ask, plan: Pick<Plan, 'id'>) {
  const [duties, shares] = await Promise.all([dutiesOf(ask, plan), carriedShares(ask, { planIds: [plan.id] })])
  const known = new Map(shares.map((share) => [`${share.dutyId} ${share.unitId}`, share]))
  return duties.map((duty) => ({
    ...duty,
    shares: duty.owners.map((owner) => ({ ...owner, share: known.get(`${duty.id} ${owner.unitId}`) ?? null })),
  }))
}

export type RunningDuty = Awaited<ReturnType<typeof runningOf>>[number]
