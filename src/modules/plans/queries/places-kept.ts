import type { Reader } from '#platform/db/index.ts'

/** The units where a person has a place that is not over, one that begins later included; none of a retired person. */
export async function placesKept(db: Reader<'organisation'>, personId: string, today: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('organisation.membership as place')
    .innerJoin('organisation.person as person', 'person.id', 'place.person_id')
    .select('place.unit_id')
    .distinct()
    .where('place.person_id', '=', personId)
    .where('person.retired_at', 'is', null)
    .where((where) => where.or([where('place.valid_to', 'is', null), where('place.valid_to', '>=', today)]))
    .execute()
  return new Set(rows.map(({ unit_id }) => unit_id))
}
