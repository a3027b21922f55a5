import { sql } from 'kysely'
import { membershipsOf } from '#platform/command/actor.ts'
import { placesUnder, topicsOn } from './choices.ts'
import type { Asking } from './petition-rows.ts'

/** What the form for callers and visitors lets choose: places under the desks of the territories where the officer works. */
export async function enteringChoices({ db, actor, today }: Asking) {
  const units = membershipsOf(actor).map(({ unitId }) => unitId)
  const own = db
    .selectFrom('feedback.desk as desk')
    .innerJoin('organisation.unit_tree as tree', 'tree.ancestor_id', 'desk.territory_id')
    .select('desk.territory_id as id')
    .where('tree.unit_id', '=', sql<string>`any(${units}::uuid[])`)
  const places = await placesUnder(db, own, today)
  const topics = await topicsOn(db, today)
  return {
    topics: topics.map(({ code, name, group }) => ({ value: code, label: name, group })),
    places: [...new Map(places.map(({ id, name }) => [id, { value: id, label: name }])).values()],
  }
}

export type EnteringChoices = Awaited<ReturnType<typeof enteringChoices>>
