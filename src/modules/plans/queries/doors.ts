import type { Ask } from '#platform/http/context.ts'
import { dutiesOf, obligationsOf } from './breakdown.ts'
import { planById } from './plans.ts'

/** The report obligations of a plan, level by level: what a reporting round is born from. Empty when the plan is not visible or was never confirmed. */
export async function reportObligationsOf(ask: Ask, planId: string) {
  const plan = await planById(ask, planId)
  return plan && !plan.amendsId && plan.confirmations > 0 ? obligationsOf(ask, plan) : []
}

/** The live duties of a confirmed plan that a unit owes, with its role; empty when the plan is not visible or was never confirmed. */
export async function dutiesForUnit(ask: Ask, planId: string, unitId: string) {
  const plan = await planById(ask, planId)
  if (!plan || plan.amendsId || plan.confirmations === 0) return []
  const duties = await dutiesOf(ask, plan)
  return duties.flatMap((duty) => {
    const mine = duty.owners.find((owner) => owner.unitId === unitId)
    return mine ? [{ ...duty, role: mine.role }] : []
  })
}
