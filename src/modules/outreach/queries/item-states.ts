import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { itemState, type StepKind } from '../item.ts'

/** Items by their ids with their state, for slices that asked for them; who may see the item's page is asked there. */
export async function itemStates(db: Reader<'outreach'>, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('outreach.item as item')
    .select(['item.id', 'item.title', 'item.summary', 'item.address'])
    .select(
      sql<StepKind | null>`(select step.kind from outreach.item_step step where step.item_id = item.id
        order by step.n desc limit 1)`.as('last'),
    )
    .where('item.id', 'in', [...ids])
    .execute()
  return rows.map(({ last, ...item }) => ({ ...item, state: itemState(last) }))
}

export type ItemStanding = Awaited<ReturnType<typeof itemStates>>[number]
