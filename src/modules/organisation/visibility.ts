import { sql, type RawBuilder } from 'kysely'
import { membershipsOf, scopeOf, type Actor } from '#platform/command/actor.ts'
import type { Role } from './role.ts'

/**
 * Whether a unit (a column such as `plan.unit_id`) lies in a subtree that the actor sees: the one predicate that every
 * slice's visibility is built on. The system sees all; it acts only where an act lets it.
 */
export function inScope(actor: Actor, unitColumn: string): RawBuilder<boolean> {
  if (actor.kind === 'system') return sql<boolean>`true`
  const scope = [...scopeOf(actor)]
  if (scope.length === 0) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(unitColumn)} in (
    select scope_tree.unit_id from organisation.unit_tree scope_tree where scope_tree.ancestor_id = any(${scope}::uuid[]))`
}

/**
 * As `inScope`, by those places alone that the actor holds in one of the roles: who keeps the system running at one unit and looks on
 * at another sees what the other sees.
 */
export function inScopeAs(actor: Actor, roles: readonly Role[], unitColumn: string): RawBuilder<boolean> {
  const memberships = membershipsOf(actor)
  const held = memberships.filter(({ role }) => (roles as readonly string[]).includes(role))
  if (held.length === memberships.length) return inScope(actor, unitColumn)
  if (held.length === 0) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(unitColumn)} in (
    with recursive line as (
      select unnest(${held.map(({ unitId }) => unitId)}::uuid[]) as id
      union
      select succession.from_unit_id from organisation.succession succession join line on succession.to_unit_id = line.id)
    select scope_tree.unit_id from organisation.unit_tree scope_tree join line on line.id = scope_tree.ancestor_id)`
}
