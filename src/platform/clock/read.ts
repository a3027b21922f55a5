import type { ReadonlyKysely } from 'kysely/readonly'
import type { DB } from '../db/index.ts'
import { today } from '../time/index.ts'

/** What the installation says of its day and sample, as a question: asked alone, or in one statement with what else a request must know. */
export const clockRow = (db: ReadonlyKysely<DB>) =>
  db
    .selectFrom('platform.clock')
    .leftJoin('platform.installation', (join) => join.on('platform.installation.key', '=', 'sample'))
    .select(['business_today as day', 'platform.installation.value as sample'])

type ClockRow = { day: string | null; sample: unknown }

/** The business day: the sample's where one is loaded, else the real day in Asia/Ho_Chi_Minh. */
export const dayOf = (row: ClockRow | undefined, now: Date): { today: string; sample: string | null } => ({
  today: row?.day ?? today(now),
  sample: (row?.sample as string | null | undefined) ?? null,
})

/** The business day, asked alone. */
export const businessDay = async (db: ReadonlyKysely<DB>, now: Date) =>
  dayOf(await clockRow(db).executeTakeFirst(), now)
