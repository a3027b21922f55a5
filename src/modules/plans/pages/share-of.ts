import { data } from 'react-router'
import type { Ask } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import type { ShareKey } from '../share-key.ts'
import { carriedShare, type CarriedShare } from '../queries/carried-shares.ts'
import { planOf } from './plan-of.ts'

type Args = Parameters<typeof planOf>[0] & { params: { dutyId?: string | undefined; unitId?: string | undefined } }

/** The share of an address with the ask of the signed-in person, also one that ended; 404 when it is unknown or not visible. */
export async function shareAt(args: Args) {
  const { ask, plan } = await planOf(args)
  const { dutyId, unitId } = args.params
  const share = isId(dutyId) && isId(unitId) ? await find(ask, { planId: plan.id, dutyId, unitId }) : null
  if (!share) throw data(null, { status: 404 })
  return { ask, plan, share }
}

const find = (ask: Ask, key: ShareKey): Promise<CarriedShare | null> => carriedShare(ask, key, true)
