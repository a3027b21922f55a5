import { sql } from 'kysely'
import { listed, type Db } from './listed.ts'

/** The listed petitions that have a point, counted by the rounded point; with the commune where all of a dot lie in one. */
export const mapDots = (db: Db) =>
  listed(db)
    .select((count) => [
      sql<number>`round(petition.latitude, 2)::float8`.as('latitude'),
      sql<number>`round(petition.longitude, 2)::float8`.as('longitude'),
      sql<string | null>`case when count(distinct place.id) = 1 then min(place.place_name) end`.as('placeName'),
      sql<number>`${count.fn.countAll()}::integer`.as('total'),
    ])
    .where('petition.latitude', 'is not', null)
    .groupBy([sql`round(petition.latitude, 2)`, sql`round(petition.longitude, 2)`])
    .orderBy('total', 'desc')
    .orderBy('latitude', 'desc')
    .orderBy('longitude')
    .execute()

/** The listed petitions counted by place, in official order; last those without one. */
export const listedByPlace = (db: Db) =>
  listed(db)
    .select((count) => [
      'place.code',
      'place.place_name as name',
      sql<number>`${count.fn.countAll()}::integer`.as('total'),
      sql<number>`(count(*) filter (where petition.latitude is null))::integer`.as('offMap'),
    ])
    .groupBy(['place.id', 'place.code', 'place.place_name', 'place.official_order'])
    .orderBy(sql`place.official_order nulls last`)
    .execute()
