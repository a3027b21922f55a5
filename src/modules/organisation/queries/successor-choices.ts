import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'

/** The units that may carry on a closed one: those that the administrator reaches and that are not over, future ones included. */
export async function successorChoices({ db, actor, today }: Ask, but: string) {
  const roots = membershipsOf(actor).flatMap(({ role, unitId }) => (role === 'administrator' ? [unitId] : []))
  if (roots.length === 0) return []
  return db
    .selectFrom('organisation.unit as unit')
    .leftJoin('organisation.unit as above', 'above.id', 'unit.parent_id')
    .select(['unit.id', 'unit.short_name as name', 'above.short_name as above', 'unit.valid_from as validFrom'])
    .where('unit.id', '<>', but)
    .where((where) =>
      where.exists(
        where
          .selectFrom('organisation.unit_tree as tree')
          .select('tree.unit_id')
          .whereRef('tree.unit_id', '=', 'unit.id')
          .where('tree.ancestor_id', 'in', roots),
      ),
    )
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>', today)]))
    .orderBy('above.official_order')
    .orderBy('above.short_name')
    .orderBy('unit.official_order')
    .execute()
}
