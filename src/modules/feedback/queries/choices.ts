import { sql, type Expression } from 'kysely'
import type { Db } from './petition-rows.ts'

/** The topics of a day, in their order, for choices. */
export const topicsOn = (db: Db, today: string) =>
  db
    .selectFrom('feedback.topic')
    .select(['id', 'code', 'name', 'topic_group as group'])
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .orderBy('official_order')
    .execute()

/** Territories: one by its id, or those that a question finds. */
type Territories = string | Expression<{ id: string }>

/** Places (communes, and hamlets where they are units) under the territory of a desk, or of several, for choices. */
export const placesUnder = (db: Db, territories: Territories, today: string) =>
  db
    .selectFrom('organisation.unit_tree as tree')
    .innerJoin('organisation.unit as unit', 'unit.id', 'tree.unit_id')
    .select(['unit.id', sql<string>`unit.place_name`.as('name'), 'unit.short_name as unitName'])
    .where('tree.ancestor_id', 'in', typeof territories === 'string' ? [territories] : sql<string>`(${territories})`)
    .where('unit.place_name', 'is not', null)
    .where('unit.valid_from', '<=', today)
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>=', today)]))
    .orderBy('tree.depth')
    .orderBy('unit.official_order')
    .execute()

/** Units to route to: those under the territory of a desk, and those of other branches that its rules name, as a centre of the province's. */
export const unitsOfTerritory = (db: Db, territoryId: string, today: string) =>
  db
    .selectFrom('organisation.unit as unit')
    .select(['unit.id', 'unit.short_name as name'])
    .where(
      sql<boolean>`(exists (select 1 from organisation.unit_tree tree
          where tree.unit_id = unit.id and tree.ancestor_id = ${territoryId})
        or exists (select 1 from feedback.topic_route route
          join organisation.unit_tree tree on tree.unit_id = route.territory_id
          where route.unit_id = unit.id and tree.ancestor_id = ${territoryId}))`,
    )
    .where('unit.kind', '<>', 'hamlet')
    .where('unit.valid_from', '<=', today)
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>=', today)]))
    .orderBy('unit.official_order')
    .execute()

/** The desk with the territory it receives for. */
export const deskById = (db: Db, unitId: string) =>
  db
    .selectFrom('feedback.desk as desk')
    .select(['desk.unit_id as unitId', 'desk.territory_id as territoryId', 'desk.phone', 'desk.address', 'desk.hours'])
    .select('desk.reception')
    .where('desk.unit_id', '=', unitId)
    .executeTakeFirst()

type Where = { topicId: string | null; placeId: string | null; deskId: string }

/** Which unit the rules put in charge of a topic at a place: the nearest territory above it that has one; else none is suggested. */
export async function suggestedUnit(db: Db, { topicId, placeId, deskId }: Where) {
  if (topicId === null) return null
  const desk = await deskById(db, deskId)
  const from = placeId ?? desk?.territoryId ?? deskId
  const found = await db
    .selectFrom('feedback.topic_route as route')
    .innerJoin('organisation.unit_tree as tree', 'tree.ancestor_id', 'route.territory_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'route.unit_id')
    .select(['unit.id', 'unit.short_name as name'])
    .where('route.topic_id', '=', topicId)
    .where('tree.unit_id', '=', from)
    .orderBy('tree.depth')
    .executeTakeFirst()
  return found ?? null
}
