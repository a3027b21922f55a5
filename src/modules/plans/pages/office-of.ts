import { data } from 'react-router'
import { runsPlan } from '../policy/carrying-out.ts'
import { officeOf } from '../queries/plans.ts'
import { planOf } from './plan-of.ts'

/** The plan of an address for those who run it (its standing office), with the unit they run it for; 404 for others, before its confirmation too. */
export async function runPlanOf(args: Parameters<typeof planOf>[0]) {
  const { ask, plan } = await planOf(args)
  const place = plan.confirmations > 0 && runsPlan(ask.actor, await officeOf(ask, plan))
  if (!place || place === true) throw data(null, { status: 404 })
  return { ask, plan, officeId: place.unitId }
}
