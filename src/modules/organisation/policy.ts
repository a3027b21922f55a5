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
