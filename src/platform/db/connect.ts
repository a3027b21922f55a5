import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared.ts'
import type { DB } from './tables.ts'

// Days are dates, not instants: a `date` stays the text 'YYYY-MM-DD'. Counts fit a double; sums come as text and are cast where needed.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)
types.setTypeParser(pg.types.builtins.INT8, (text: string) => Number(text))
types.setTypeParser(pg.types.builtins.NUMERIC, (text: string) => Number(text))

/**
 * A pool on one database. `max` bounds the connections of this process. With `pipeline` a connection sends a statement before
 * the one before it is answered: for acts and queries, not for a copy of whole tables, which needs the connection for itself.
 */
export function connectPool(databaseUrl: string, max = 10, { pipeline = false } = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max, types, pipeline, application_name: 'chung-tay' })
  // An idle connection that the server cut must not end the process; the next query opens a new one.
  pool.on('error', () => undefined)
  // Nor one that was cut at work: its statements are refused, which is all there is to know.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export const kyselyOn = (pool: pg.Pool): Kysely<DB> =>
  new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
