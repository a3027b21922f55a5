import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'

type Db = Reader<'feedback' | 'organisation'>
export type DeskFound = { deskId: string; territoryId: string }

/** The desk that is nearest above a place on a day; without a place the desk of the widest territory. Null where there is none. */
export async function deskFor(db: Db, placeId: string | undefined, today: string): Promise<DeskFound | null> {
  const valid = db
    .selectFrom('feedback.desk as desk')
    .innerJoin('organisation.unit as unit', 'unit.id', 'desk.unit_id')
    .select(['desk.unit_id as deskId', 'desk.territory_id as territoryId'])
    .where('unit.valid_from', '<=', today)
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>=', today)]))
  if (placeId === undefined)
    return (
      (await valid
        .orderBy(sql`(select count(*) from organisation.unit_tree above where above.unit_id = desk.territory_id)`)
        .orderBy('desk.unit_id')
        .executeTakeFirst()) ?? null
    )
  const found = await valid
    .innerJoin('organisation.unit_tree as tree', 'tree.ancestor_id', 'desk.territory_id')
    .where('tree.unit_id', '=', placeId)
    .orderBy('tree.depth')
    .executeTakeFirst()
  return found ?? null
}
