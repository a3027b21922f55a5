import type { ReadonlyKysely } from 'kysely/readonly'
import type { DB } from '../db/index.ts'
import { today } from '../time/index.ts'

/** The business day: the sample's where one is loaded, else the real day in Asia/Ho_Chi_Minh. */
export async function businessDay(
  db: ReadonlyKysely<DB>,
  now: Date,
): Promise<{ today: string; sample: string | null }> {
  const row = await db
    .selectFrom('platform.clock')
    .leftJoin('platform.installation', (join) => join.on('platform.installation.key', '=', 'sample'))
    .select(['business_today as day', 'platform.installation.value as sample'])
    .executeTakeFirst()
  return { today: row?.day ?? today(now), sample: (row?.sample as string | null | undefined) ?? null }
}
