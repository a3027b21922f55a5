import { sql, type Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { DB } from '../db/index.ts'

/** What is kept of a subject's key; null = forgotten. */
export type KeptKeys = ReadonlyMap<string, Uint8Array | null>

/** The keys of these subjects, in one statement. A subject without a key is not in the answer. */
export async function keysOf(db: ReadonlyKysely<DB>, subjectIds: readonly string[]): Promise<KeptKeys> {
  if (subjectIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('platform.subject_key')
    .select(['subject_id', 'wrapped_key'])
    .where('subject_id', '=', sql<string>`any(${[...new Set(subjectIds)]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ subject_id, wrapped_key }) => [subject_id, wrapped_key]))
}

/** Keeps new keys; where another was quicker, its key stays. */
export async function addKeys(db: Kysely<DB>, keys: ReadonlyMap<string, Uint8Array>, now: Date): Promise<void> {
  if (keys.size === 0) return
  await sql`
    insert into platform.subject_key (subject_id, wrapped_key, made_at)
    select subject_id, wrapped_key, ${now}
    from unnest(${[...keys.keys()]}::uuid[], ${[...keys.values()]}::bytea[]) as made (subject_id, wrapped_key)
    on conflict (subject_id) do nothing`.execute(db)
}

/** Destroys the keys of these subjects. Answers how many had one. */
export async function destroyKeys(db: Kysely<DB>, subjectIds: readonly string[], now: Date): Promise<number> {
  const done = await db
    .updateTable('platform.subject_key')
    .set({ wrapped_key: null, forgotten_at: now })
    .where('subject_id', '=', sql<string>`any(${subjectIds}::uuid[])`)
    .where('forgotten_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Any key that is in use, with its subject; null when nothing was ever sealed. */
export async function oneKey(db: ReadonlyKysely<DB>): Promise<{ subjectId: string; wrapped: Uint8Array } | null> {
  const row = await db
    .selectFrom('platform.subject_key')
    .select(['subject_id as subjectId', 'wrapped_key as wrapped'])
    .where('wrapped_key', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row?.wrapped ? { subjectId: row.subjectId, wrapped: row.wrapped } : null
}
