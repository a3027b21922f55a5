import type { Ask } from '#platform/http/context.ts'
import { membershipsOf } from '#platform/command/actor.ts'

/** The units that an administrator reaches today, each with the name of the unit above it: for choosing where a person works. */
export async function governedUnits({ db, actor, today }: Ask) {
  const roots = membershipsOf(actor)
    .filter(({ role }) => role === 'administrator')
    .map(({ unitId }) => unitId)
  if (roots.length === 0) return []
  return db
    .selectFrom('organisation.unit as unit')
    .leftJoin('organisation.unit as above', 'above.id', 'unit.parent_id')
    .select(['unit.id', 'unit.short_name as name', 'above.short_name as above'])
    .where((where) =>
      where.exists(
        where
          .selectFrom('organisation.unit_tree as tree')
          .select('tree.unit_id')
          .whereRef('tree.unit_id', '=', 'unit.id')
          .where('tree.ancestor_id', 'in', roots),
      ),
    )
    .where('unit.valid_from', '<=', today)
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>=', today)]))
    .orderBy('above.official_order')
    .orderBy('above.short_name')
    .orderBy('unit.official_order')
    .execute()
}
