import { sql, type Transaction } from 'kysely'
import type { DB, Database } from './db/index.ts'
import { Problem } from './problem.ts'

/** At most `hits` of one key in any `minutes`. */
export type Limit = { key: string; hits: number; minutes: number }

const MINUTE = 60_000

/**
 * Counts one hit of every limit, or none of them. Throws Problem 429 `too-many-tries` with `until` (Date) and `minutes`: refused
 * hits are not counted, so that trying on does not make the wait longer.
 */
export const takeHits = (db: Database, limits: readonly Limit[], now: Date): Promise<void> =>
  db.transaction().execute((trx) => countHits(trx, limits, now))

/** The same within a transaction: whatever undoes it undoes the hits. */
export async function countHits(trx: Transaction<DB>, limits: readonly Limit[], now: Date): Promise<void> {
  // In one order everywhere, or two attempts would wait for each other for ever.
  const ordered = limits.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  for (const { key } of ordered) await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
  const ends = await Promise.all(ordered.map((limit) => lockedUntil(trx, limit, now)))
  const until = Math.max(...ends.map((end) => end?.getTime() ?? 0))
  if (until > 0) throw tooMany(new Date(until), now)
  const slot = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE)
  for (const { key } of ordered)
    await trx
      .insertInto('platform.rate')
      .values({ key, slot, hits: 1 })
      .onConflict((conflict) => conflict.columns(['key', 'slot']).doUpdateSet({ hits: sql`platform.rate.hits + 1` }))
      .execute()
}

/** Takes back the hit that `takeHits` counted at `now`. */
export async function giveBackHits(db: Database, limits: readonly Limit[], now: Date): Promise<void> {
  const keys = limits.map(({ key }) => key)
  if (keys.length === 0) return
  await db
    .updateTable('platform.rate')
    .set({ hits: sql`greatest(hits - 1, 0)` })
    .where('key', 'in', keys)
    .where('slot', '=', new Date(Math.floor(now.getTime() / MINUTE) * MINUTE))
    .execute()
}

/** Forgets all hits of a key. */
export const clearHits = async (db: Database, key: string): Promise<void> =>
  void (await db.deleteFrom('platform.rate').where('key', '=', key).execute())

/** When enough of the earlier hits are past for one more; null = now. */
async function lockedUntil(trx: Transaction<DB>, { key, hits, minutes }: Limit, now: Date): Promise<Date | null> {
  const rows = await trx
    .selectFrom('platform.rate')
    .select(['slot', 'hits'])
    .where('key', '=', key)
    .where('slot', '>', new Date(now.getTime() - minutes * MINUTE))
    .orderBy('slot')
    .execute()
  let left = rows.reduce((sum, row) => sum + row.hits, 0)
  for (const row of rows) {
    if (left < hits) return null
    left -= row.hits
    if (left < hits) return new Date(row.slot.getTime() + minutes * MINUTE)
  }
  return null
}

function tooMany(until: Date, now: Date): Problem {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE))
  return new Problem('too-many-tries', 429, { until, minutes })
}
