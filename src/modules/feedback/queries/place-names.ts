import type { Reader } from '#platform/db/index.ts'

/** Names of places of the country, which the rule must not take for people. */
export async function placeNames(db: Reader<'organisation'>): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation.unit')
    .select('place_name as name')
    .distinct()
    .where('place_name', 'is not', null)
    .execute()
  return rows.flatMap(({ name }) => (name ? [name] : []))
}
