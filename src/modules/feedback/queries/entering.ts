import { membershipsOf } from '#platform/command/actor.ts'
import { deskById, placesUnder, topicsOn } from './choices.ts'
import type { Asking } from './petition-rows.ts'

/** What the form for callers and visitors lets choose: places under the desks of the territories where the officer works. */
export async function enteringChoices({ db, actor, today }: Asking) {
  const units = membershipsOf(actor).map(({ unitId }) => unitId)
  const desks = await db
    .selectFrom('feedback.desk as desk')
    .innerJoin('organisation.unit_tree as tree', 'tree.ancestor_id', 'desk.territory_id')
    .select('desk.unit_id as id')
    .distinct()
    .where('tree.unit_id', 'in', units.length > 0 ? units : [''])
    .execute()
  const territories = await Promise.all(desks.map(({ id }) => deskById(db, id)))
  const places = await Promise.all(territories.map((desk) => placesUnder(db, desk!.territoryId, today)))
  const topics = await topicsOn(db, today)
  return {
    topics: topics.map(({ code, name, group }) => ({ value: code, label: name, group })),
    places: [...new Map(places.flat().map(({ id, name }) => [id, { value: id, label: name }])).values()],
  }
}

export type EnteringChoices = Awaited<ReturnType<typeof enteringChoices>>
