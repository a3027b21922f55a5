import type { Reader } from '#platform/db/index.ts'

/** People who hold one of `roles` at a unit on a day, by family name first as written. */
export const peopleOfUnit = (db: Reader<'organisation'>, unitId: string, roles: readonly string[], day: string) =>
  db
    .selectFrom('organisation.membership as membership')
    .innerJoin('organisation.person as person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.full_name as fullName', 'membership.position', 'membership.role', 'person.email'])
    .where('membership.unit_id', '=', unitId)
    .where('membership.role', 'in', [...roles])
    .where('membership.valid_from', '<=', day)
    .where((where) => where.or([where('membership.valid_to', 'is', null), where('membership.valid_to', '>=', day)]))
    .where('person.retired_at', 'is', null)
    .distinct()
    .orderBy('fullName')
    .execute()

/** Names of people by id. */
export async function personNames(db: Reader<'organisation'>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisation.person')
    .select(['id', 'full_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.full_name]))
}
