import { heads, writers } from '#modules/organisation/index.ts'
import { holding, membershipsOf, type Actor } from '#platform/command/actor.ts'
import type { Allowance } from '#platform/command/command.ts'
import { worksOnPlan, type Office } from '../policy.ts'

/** A unit's share of a duty, as the policies see it. */
export type Carried = {
  unitId: string
  /** The officer that the unit's head named; null while nobody is assigned. */
  officerId: string | null
  /** Officers of the unit who contribute. */
  cooperatorIds: readonly string[]
}

/** The unit's head (or who acts for him by delegation) instructs, assigns, opens again. */
export const decidesForUnit = (actor: Actor, { unitId }: Pick<Carried, 'unitId'>): Allowance =>
  holding(actor, heads, [unitId])

/** Who carries the share: the assigned officer and the unit's head; while nobody is assigned, whoever works on the unit's papers. */
export const carries = (actor: Actor, { unitId, officerId }: Carried): Allowance =>
  decidesForUnit(actor, { unitId }) ??
  (officerId === null ? holding(actor, writers, [unitId]) : isPersonAt(actor, officerId, unitId))

/** Who writes progress notes and raises difficulties: who carries the share, and the unit's officers who contribute. */
export const contributes = (actor: Actor, share: Carried): Allowance =>
  carries(actor, share) || share.cooperatorIds.some((id) => isPersonAt(actor, id, share.unitId))

/** A person, or who acts for him in that unit by delegation. */
function isPersonAt(actor: Actor, personId: string, unitId: string): Allowance {
  if (actor.kind !== 'person') return false
  const places = membershipsOf(actor).filter((place) => place.unitId === unitId)
  const self = actor.id === personId && places.find(({ onBehalfOf }) => !onBehalfOf)
  return self || places.find(({ onBehalfOf }) => onBehalfOf === personId)
}

/** Who gives a contribution to the lead: the officer named, or whoever works on the papers of the unit named. */
export function givesContribution(
  actor: Actor,
  { personId, unitId, ownUnitId }: { personId: string | null; unitId: string | null; ownUnitId: string },
): Allowance {
  if (personId) return isPersonAt(actor, personId, ownUnitId)
  return unitId ? holding(actor, [...heads, ...writers], [unitId]) : false
}

/** Whose date it is that should be later: the plan's (set by the leader of the plan's unit) or an inner one (set by the unit's head). */
export type AskedDate = { unitId: string; planUnitId: string; inner: boolean; askedBy: string }

/** Whoever set the date decides on its extension: never the one who asked, nor anybody acting for him. */
export function decidesExtension(actor: Actor, { unitId, planUnitId, inner, askedBy }: AskedDate): Allowance {
  if (actor.kind !== 'person' || actor.id === askedBy) return false
  const others = actor.memberships.filter(({ onBehalfOf }) => onBehalfOf !== askedBy)
  return holding({ ...actor, memberships: others }, heads, [inner ? unitId : planUnitId])
}

/** The standing office of the plan's unit only proposes, and only on dates of the plan. */
export const proposesOnExtension = (actor: Actor, { inner, officeIds }: Pick<AskedDate, 'inner'> & Office): Allowance =>
  inner ? false : holding(actor, ['standingOffice'], officeIds)

/** Only who asked takes an open request back. */
export const takesExtensionBack = (actor: Actor, { askedBy }: Pick<AskedDate, 'askedBy'>): Allowance =>
  actor.kind === 'person' && actor.id === askedBy

/** The standing office of the plan's unit handles difficulties and reminds; of a commune's own plan the commune itself. */
export const runsPlan = (actor: Actor, office: Office): Allowance => worksOnPlan(actor, office)

/** A unit makes its own plan to carry out one that names it: its officers and its head. */
export const makesPlanOf = (actor: Actor, { unitId }: { unitId: string }): Allowance =>
  holding(actor, ['standingOffice', 'communeOfficer', 'specialist', ...heads], [unitId])
