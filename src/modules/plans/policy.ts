import { holding, type Actor } from '#platform/command/actor.ts'
import type { Allowance } from '#platform/command/command.ts'
import { isOpen, type PlanState } from './plan-state.ts'

/** The units whose standing office works on a plan: the plan's own unit and its offices. */
export type Office = { unitId: string; officeIds: readonly string[] }

/** Who reads in, checks and amends a plan: the standing office, or the plan's own unit (a commune's plan). */
export const worksOnPlan = (actor: Actor, { unitId, officeIds }: Office): Allowance =>
  holding(actor, ['standingOffice'], officeIds) ?? holding(actor, ['communeOfficer', 'unitHead'], [unitId])

/** Corrections only before the confirmation, or after it was opened again. */
export const mayCorrect = (actor: Actor, plan: Office & { state: PlanState }): Allowance =>
  isOpen(plan.state) ? worksOnPlan(actor, plan) : false

/** The second person: of the same office, not the one who asked, nor anybody acting for him. */
export function mayConfirm(actor: Actor, plan: Office & { state: PlanState; askedBy: string | null }): Allowance {
  if (plan.state !== 'asked' || actor.kind !== 'person' || actor.id === plan.askedBy) return false
  const others = actor.memberships.filter(({ onBehalfOf }) => onBehalfOf !== plan.askedBy)
  return worksOnPlan({ ...actor, memberships: others }, plan)
}

/** Only who asked may take the request back. */
export function mayTakeBack(actor: Actor, plan: Office & { state: PlanState; askedBy: string | null }): Allowance {
  if (plan.state !== 'asked' || actor.kind !== 'person' || actor.id !== plan.askedBy) return false
  return worksOnPlan(actor, plan)
}
