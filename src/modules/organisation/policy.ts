import { holding, type Actor, type Membership } from '#platform/command/actor.ts'

/** A place as the policies see it: whose, where (the unit's path upwards, itself first), as what, and whether it counts today. */
export type Place = {
  membershipId: string
  personId: string
  unitId: string
  path: readonly string[]
  role: string
  current: boolean
}

/** The administrator's membership that reaches a unit: his own unit or one above it. */
export const administratorAt = (actor: Actor, path: readonly string[]): Membership | undefined =>
  holding(actor, ['administrator'], path)

/**
 * Who may touch a person's account or take him out: an administrator over every place that the person holds today (over all
 * former ones when he holds none). One place is not enough: the administrator of a commune must not get at the account of a
 * district officer who also sits on a committee there.
 */
export function administratorOf(actor: Actor, places: readonly Place[]): Membership | undefined {
  const current = places.filter((place) => place.current)
  const governed = current.length > 0 ? current : places
  const reaching = governed.map(({ path }) => administratorAt(actor, path))
  return reaching.every((membership) => membership !== undefined) ? reaching[0] : undefined
}

/** Who may delegate a place, end its delegation or hand its work over: the holder himself, or an administrator over its unit. */
export const mayActOnPlace = (actor: Actor, place: Place): boolean | Membership | undefined =>
  (actor.kind === 'person' && actor.id === place.personId) || administratorAt(actor, place.path)

/** A unit as the policies see it: its path upwards, itself first, and the path by which an administrator may correct it. */
export type GovernedUnit = { path: readonly string[]; governing: readonly string[] }

/**
 * Who corrects a unit's names: an administrator above it. Where the installation has none above, its own administrator: else
 * nobody could.
 */
export const mayCorrectUnit = (actor: Actor, unit: GovernedUnit): Membership | undefined =>
  administratorAt(actor, unit.governing)

/** Who closes a unit and says who carries it on: an administrator above it, never its own. */
export const mayCloseUnit = (actor: Actor, unit: GovernedUnit): Membership | undefined =>
  administratorAt(actor, unit.path.slice(1))

/** Days off count for the whole installation: an administrator over whom there is no other. */
export const mayKeepCalendar = (actor: Actor, topUnitIds: readonly string[]): Membership | undefined =>
  administratorAt(actor, topUnitIds)
