import type { Reader } from '#platform/db/index.ts'

/** What the public pages tell of themselves; null until somebody told. */
export async function publicSite(db: Reader<'outreach' | 'organisation'>) {
  const row = await db
    .selectFrom('outreach.site as site')
    .innerJoin('organisation.unit as unit', 'unit.id', 'site.unit_id')
    .select(['site.unit_id as unitId', 'unit.full_name as body', 'site.name', 'site.motto', 'site.about'])
    .select(['site.content_person as contentPerson', 'site.address', 'site.telephone', 'site.email'])
    .select(['site.reception', 'site.version'])
    .executeTakeFirst()
  return row ?? null
}

export type SiteFacts = NonNullable<Awaited<ReturnType<typeof publicSite>>>

/** The places that items tell of: communes (or hamlets of a commune) under the responsible body, valid on a day, in official order. */
export async function publicPlaces(db: Reader<'outreach' | 'organisation'>, today: string) {
  return db
    .selectFrom('outreach.site as site')
    .innerJoin('organisation.unit as place', 'place.parent_id', 'site.unit_id')
    .select(['place.id', 'place.place_name as name', 'place.code'])
    .where('place.place_name', 'is not', null)
    .where('place.valid_from', '<=', today)
    .where((where) => where.or([where('place.valid_to', 'is', null), where('place.valid_to', '>=', today)]))
    .orderBy('place.official_order')
    .execute()
}
