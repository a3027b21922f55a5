import type { Reader } from '#platform/db/index.ts'

export type UnitName = {
  id: string
  code: string
  fullName: string
  shortName: string
  kind: string
  symbol: string | null
}

const names = [
  'unit.id',
  'unit.code',
  'unit.full_name as fullName',
  'unit.short_name as shortName',
  'unit.kind',
  'unit.symbol',
] as const

/** Units by id, in official order; unknown ids are left out. */
export const unitsById = (db: Reader<'organisation'>, ids: readonly string[]): Promise<UnitName[]> =>
  db
    .selectFrom('organisation.unit as unit')
    .select(names)
    .where('unit.id', 'in', ids.length > 0 ? [...ids] : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('unit.official_order')
    .execute()

/** All units valid on a day, in official order, with their spellings: for pickers and for matching names of documents. */
export async function unitsOn(
  db: Reader<'organisation'>,
  day: string,
): Promise<(UnitName & { parentId: string | null; spellings: string[] })[]> {
  const units = await db
    .selectFrom('organisation.unit as unit')
    .select([...names, 'unit.parent_id as parentId'])
    .where('unit.valid_from', '<=', day)
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>=', day)]))
    .orderBy('unit.official_order')
    .execute()
  const spellings = await db.selectFrom('organisation.unit_spelling').select(['unit_id', 'spelling']).execute()
  const byUnit = Map.groupBy(spellings, (row) => row.unit_id)
  return units.map((unit) => ({ ...unit, spellings: (byUnit.get(unit.id) ?? []).map(({ spelling }) => spelling) }))
}

/** A unit's way upwards, itself first: pass it to `holding` to let a role reach its subtree. */
export async function pathOfUnit(db: Reader<'organisation'>, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation.unit_tree')
    .select('ancestor_id')
    .where('unit_id', '=', unitId)
    .orderBy('depth')
    .execute()
  return rows.map((row) => row.ancestor_id)
}

/** Units under a unit (itself left out) of the given kinds, valid on a day, in official order. */
export const unitsUnder = (
  db: Reader<'organisation'>,
  unitId: string,
  kinds: readonly string[],
  day: string,
): Promise<UnitName[]> =>
  db
    .selectFrom('organisation.unit_tree as tree')
    .innerJoin('organisation.unit as unit', 'unit.id', 'tree.unit_id')
    .select(names)
    .where('tree.ancestor_id', '=', unitId)
    .where('tree.depth', '>', 0)
    .where('unit.kind', 'in', [...kinds])
    .where('unit.valid_from', '<=', day)
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>=', day)]))
    .orderBy('unit.official_order')
    .execute()
