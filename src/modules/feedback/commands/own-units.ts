import { membershipsOf } from '#platform/command/actor.ts'
import type { Loading } from '#platform/command/command.ts'

/** The units of the actor's places that lie in a territory. */
export async function ownUnitsUnder({ read, actor }: Loading<'feedback', 'organisation'>, territoryId: string) {
  const own = membershipsOf(actor).map(({ unitId }) => unitId)
  if (own.length === 0) return []
  const rows = await read
    .selectFrom('organisation.unit_tree')
    .select('unit_id')
    .where('ancestor_id', '=', territoryId)
    .where('unit_id', 'in', own)
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
