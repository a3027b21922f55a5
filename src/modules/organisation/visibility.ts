import { sql, type RawBuilder } from 'kysely'
import { scopeOf, type Actor } from '#platform/command/actor.ts'

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
