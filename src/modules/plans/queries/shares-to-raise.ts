import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { carries } from '../policy/carrying-out.ts'
import { carriedShares, runningPlanIds, type CarriedShare } from './carried-shares.ts'

/** The shares of running plans that the asker carries: with these he may raise a difficulty. */
export async function sharesToRaise(ask: Ask): Promise<CarriedShare[]> {
  const units = membershipsOf(ask.actor).map(({ unitId }) => unitId)
  const shares = await carriedShares(ask, { planIds: await runningPlanIds(ask.db, units) })
  return shares.filter(({ unitId, assignment }) =>
    Boolean(carries(ask.actor, { unitId, officerId: assignment?.officerId ?? null, cooperatorIds: [] })),
  )
}
