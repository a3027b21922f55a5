/** A place that a person holds: what `role` means is the organisation's business; here it is a word. */
export type Membership = { id: string; unitId: string; role: string; position: string; onBehalfOf?: string }

/** Who acts. `memberships` are those valid now, delegated ones included (with `onBehalfOf` = the delegating person's id). */
export type Actor =
  | {
      kind: 'person'
      id: string
      name: string
      memberships: readonly Membership[]
      /** Units whose subtrees the person sees: of the memberships and of the closed units these succeed. */
      scope: readonly string[]
    }
  | { kind: 'public'; receiptKey: string }
  | { kind: 'system'; cause: string }
  | { kind: 'machine'; token: string; memberships: readonly Membership[]; scope: readonly string[] }

export const membershipsOf = (actor: Actor): readonly Membership[] =>
  actor.kind === 'person' || actor.kind === 'machine' ? actor.memberships : []

/** Units whose subtrees the actor sees; the system sees by being asked, not by scope. */
export const scopeOf = (actor: Actor): readonly string[] =>
  actor.kind === 'person' || actor.kind === 'machine' ? actor.scope : []

/** The membership by which an actor holds one of `roles` at one of `unitIds`; pass a unit's whole path upwards to let the role reach its subtree. */
export const holding = (actor: Actor, roles: readonly string[], unitIds: readonly string[]): Membership | undefined =>
  membershipsOf(actor).find(({ role, unitId }) => roles.includes(role) && unitIds.includes(unitId))

/** The key under which repeats of an actor's acts are known. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.id}`
    case 'public':
      return `public:${actor.receiptKey}`
    case 'system':
      return `system:${actor.cause}`
    case 'machine':
      return `machine:${actor.token}`
  }
}
