import type { Reader } from '#platform/db/index.ts'
import { deskFor } from '../commands/desk-for.ts'

type Db = Reader<'feedback' | 'organisation'>

const topicsOn = (db: Db, day: string) =>
  db
    .selectFrom('feedback.topic')
    .select(['code', 'name', 'description', 'topic_group as group', 'keywords'])
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))

/** What petitions can be about on a day, in official order: the services of Open311. */
export const servicesOn = (db: Db, day: string) => topicsOn(db, day).orderBy('official_order').execute()

export type Service = Awaited<ReturnType<typeof servicesOn>>[number]

/** One of them; null where there is none of that code then. */
export const serviceOn = async (db: Db, code: string, day: string): Promise<Service | null> =>
  (await topicsOn(db, day).where('code', '=', code).executeTakeFirst()) ?? null

/** The places below the territories of the desks on a day, in official order. */
export const placesOn = (db: Db, day: string) =>
  db
    .selectFrom('organisation.unit as place')
    .select(['place.id', 'place.code', 'place.place_name as name'])
    .where('place.place_name', 'is not', null)
    .where('place.valid_from', '<=', day)
    .where((where) => where.or([where('place.valid_to', 'is', null), where('place.valid_to', '>=', day)]))
    .where((where) =>
      where.exists(
        where
          .selectFrom('organisation.unit_tree as tree')
          .innerJoin('feedback.desk as desk', 'desk.territory_id', 'tree.ancestor_id')
          .select('tree.unit_id')
          .whereRef('tree.unit_id', '=', 'place.id')
          .where('tree.depth', '>', 0),
      ),
    )
    .orderBy('place.official_order')
    .execute()

export type Place = Awaited<ReturnType<typeof placesOn>>[number]

/** Where citizens are received in person, for what is only directed; null where no desk stands. */
export async function receptionOn(db: Db, day: string) {
  const desk = await deskFor(db, undefined, day)
  if (!desk) return null
  return db
    .selectFrom('feedback.desk')
    .select(['reception', 'phone'])
    .where('unit_id', '=', desk.deskId)
    .executeTakeFirstOrThrow()
}
