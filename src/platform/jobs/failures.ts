import { sql } from 'kysely'
import type { Reader } from '../db/index.ts'

/** Jobs that were tried as often as they may be and did not succeed, by name; the queue forgets them after a fortnight. */
export async function failedJobs(db: Reader<'platform'>): Promise<{ name: string; failed: number }[]> {
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass('pgboss.job') is not null as there`.execute(db as never)
  if (!tables[0]?.there) return []
  const { rows } = await sql<{ name: string; failed: number }>`
    select name, count(*)::integer as failed from pgboss.job where state = 'failed' and name not like '\\_\\_pgboss%'
    group by name order by failed desc, name`.execute(db as never)
  return rows
}
