import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'

/** Whether the actor reads the outbox of the installation: an administrator with no other administrator in a unit above. */
export async function readsOutbox({ db, actor, today }: Ask): Promise<boolean> {
  const units = membershipsOf(actor).flatMap(({ role, unitId }) => (role === 'administrator' ? [unitId] : []))
  if (units.length === 0) return false
  const governed = await db
    .selectFrom('organisation.unit_tree as tree')
    .innerJoin('organisation.membership as above', 'above.unit_id', 'tree.ancestor_id')
    .select('tree.unit_id')
    .where('tree.unit_id', 'in', units)
    .where('tree.depth', '>', 0)
    .where('above.role', '=', 'administrator')
    .where('above.valid_from', '<=', today)
    .where((where) => where.or([where('above.valid_to', 'is', null), where('above.valid_to', '>=', today)]))
    .execute()
  return units.some((unitId) => !governed.some(({ unit_id }) => unit_id === unitId))
}
