import type { Reader } from '#platform/db/index.ts'

export type UnitGroup = { id: string; name: string; shortName: string; spellings: string[]; unitIds: string[] }

/** Names of several units at once, with their spellings and the members valid on a day; groups without members are left out. */
export async function unitGroupsOn(db: Reader<'organisation'>, day: string): Promise<UnitGroup[]> {
  const [groups, spellings, members] = await Promise.all([
    db
      .selectFrom('organisation.unit_group')
      .select(['id', 'name', 'short_name as shortName'])
      .orderBy('code')
      .execute(),
    db.selectFrom('organisation.unit_group_spelling').selectAll().execute(),
    membersOn(db, day),
  ])
  const spelt = Map.groupBy(spellings, (row) => row.group_id)
  const held = Map.groupBy(members, (row) => row.group_id)
  return groups
    .map((group) => ({
      ...group,
      spellings: (spelt.get(group.id) ?? []).map(({ spelling }) => spelling),
      unitIds: (held.get(group.id) ?? []).map(({ unit_id }) => unit_id),
    }))
    .filter(({ unitIds }) => unitIds.length > 0)
}

const membersOn = (db: Reader<'organisation'>, day: string) =>
  db
    .selectFrom('organisation.unit_group_member as member')
    .innerJoin('organisation.unit as unit', 'unit.id', 'member.unit_id')
    .select(['member.group_id', 'member.unit_id'])
    .where('unit.valid_from', '<=', day)
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>=', day)]))
    .orderBy('unit.official_order')
    .execute()
