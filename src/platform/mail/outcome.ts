import type { Kysely } from 'kysely'
import type { DB } from '../db/index.ts'

/** What became of e-mails by their keys: taken by the server, or given up; those that still wait are left out. */
export async function mailOutcomes(db: Kysely<DB>, keys: readonly string[]): Promise<Map<string, 'sent' | 'given-up'>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('platform.mail')
    .select(['key', 'sent_at as sentAt', 'given_up_at as givenUpAt'])
    .where('key', 'in', [...keys])
    .execute()
  const known = rows.filter(({ sentAt, givenUpAt }) => sentAt ?? givenUpAt)
  return new Map(known.map(({ key, sentAt }) => [key, sentAt ? 'sent' : 'given-up']))
}
