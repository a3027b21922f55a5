import { heads, writers } from '#modules/organisation/index.ts'
import { holding, membershipsOf, type Actor } from '#platform/command/actor.ts'
import type { Allowance } from '#platform/command/command.ts'
import type { Kind } from '../kind.ts'

/** A petition as the policies see it. */
export type Handled = {
  kind: Kind
  /** Who received it and follows its clocks. */ deskId: string
  /** The unit in charge now. */ unitId: string
}

const isWalled = ({ kind }: Pick<Handled, 'kind'>): boolean => kind === 'denunciation'

/** Who triages and decides what becomes of it: officers of the desk (the standing office) and of the unit in charge. Never a denunciation. */
export const handles = (actor: Actor, petition: Handled): Allowance =>
  isWalled(petition) ? false : holding(actor, writers, [petition.unitId, petition.deskId])

/** Who directs a petition to its own procedure: who handles it; a denunciation only its named readers (others do not load it). */
export const directs = (actor: Actor, petition: Handled): Allowance =>
  isWalled(petition) ? actor.kind === 'person' : handles(actor, petition)

/** Who looks at what is sealed of it: who handles it; a denunciation only its named readers. */
export const looks = (actor: Actor, petition: Handled): Allowance => directs(actor, petition)

/** Who puts the day of the result off beyond what an officer may alone: the head of the unit in charge, or of the desk. */
export const decidesAsHead = (actor: Actor, petition: Handled): Allowance =>
  isWalled(petition) ? false : holding(actor, heads, [petition.unitId, petition.deskId])

/** Who decides that the result comes later: the head of the unit in charge, or the desk's officers as far as the rule lets them. */
export const decides = (actor: Actor, petition: Handled): Allowance =>
  decidesAsHead(actor, petition) ??
  (isWalled(petition) ? false : holding(actor, ['standingOffice', 'communeOfficer'], [petition.deskId]))

/** Who names the officer of a unit: its head. */
export const assigns = (actor: Actor, { unitId }: { unitId: string }): Allowance => holding(actor, heads, [unitId])

/** Who writes the answer: officers of the unit in charge; after "chưa giải quyết được" nobody who answered before, or acts for him. */
export function drafts(actor: Actor, petition: Handled & { previousOfficerId: string | null }): Allowance {
  if (isWalled(petition)) return false
  const other = without(actor, petition.previousOfficerId)
  return other ? holding(other, writers, [petition.unitId]) : false
}

/** Who approves the answer, or returns it: a leader of the unit in charge or of the desk; never the drafter, or who acts for him. */
export function approves(actor: Actor, petition: Handled & { draftedBy: string | null }): Allowance {
  const other = without(actor, petition.draftedBy)
  return other ? holding(other, heads, [petition.unitId, petition.deskId]) : false
}

/** Who contributes a part: officers of the unit that was asked. */
export const contributes = (actor: Actor, { partUnitId }: { partUnitId: string }): Allowance =>
  holding(actor, writers, [partUnitId])

/** Who keeps a unit's templates of answers: its officers. */
export const keepsTemplates = (actor: Actor, { unitId }: { unitId: string }): Allowance =>
  holding(actor, writers, [unitId])

/** Who clears petitions for the public list: the desk's officers. */
export const moderates = (actor: Actor, petition: Handled): Allowance =>
  isWalled(petition) ? false : holding(actor, writers, [petition.deskId])

/** The actor without the places that he holds for a person; null when he is that person. */
function without(actor: Actor, personId: string | null): Actor | null {
  if (actor.kind !== 'person' || actor.id === personId) return null
  const memberships = membershipsOf(actor).filter(({ onBehalfOf }) => !onBehalfOf || onBehalfOf !== personId)
  return { ...actor, memberships }
}
