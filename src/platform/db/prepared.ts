import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** A statement is prepared when it is met this often: those of loading and of rare pages stay as they are. */
const OFTEN = 3
/** More statements than this are not prepared: each costs every connection some memory of the server. */
const MOST = 300
/** The planner takes a list of unknown length to be short: a longer one is planned for what it is. */
const SHORT = 20

/** Says under which name a statement with these values is prepared; undefined = it is sent as it is. */
export type Naming = (text: string, values: readonly unknown[]) => string | undefined

/** Names for the statements that a process repeats. How often others were met is forgotten when they are too many. */
export function naming(): Naming {
  const names = new Map<string, string>()
  const met = new Map<string, number>()
  return (text, values) => {
    if (values.length === 0 || values.some((value) => Array.isArray(value) && value.length > SHORT)) return undefined
    const known = names.get(text)
    if (known !== undefined || names.size === MOST) return known
    const times = (met.get(text) ?? 0) + 1
    if (times < OFTEN) {
      if (met.size >= MOST) met.clear()
      met.set(text, times)
      return undefined
    }
    met.delete(text)
    const name = `s${names.size + 1}`
    names.set(text, name)
    return name
  }
}

type Asking = (text: string, values: readonly unknown[]) => Promise<unknown>

/** Statements whose answer says nothing: they fail only where the next one fails as well (the connection is lost, the transaction broken). */
const SILENT = /^(begin|savepoint |release savepoint )/
const SAID_NOTHING = { command: '', rowCount: null, rows: [] }

/** Sends what says nothing together with the statement after it: one trip to the database instead of two. That one fails with it. */
export function notWaiting(ask: Asking): Asking {
  let sent: Promise<unknown>[] = []
  return async (text, values) => {
    const answer = ask(text, values)
    if (SILENT.test(text)) {
      // Told by the next statement; a fault that comes before it must not end the process.
      answer.catch(() => undefined)
      sent.push(answer)
      return SAID_NOTHING
    }
    const before = sent
    sent = []
    if (before.length > 0) await Promise.all([...before, answer])
    return answer
  }
}

/**
 * A pool as Kysely sees it, whose often repeated statements are prepared: parsed and planned once a connection, not each time;
 * on a connection that may send before it is answered (`pipeline`), what opens a transaction is not waited for.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const nameOf = naming()
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    const ask: Asking = (text, values) => client.query({ text, values: [...values], name: nameOf(text, values) })
    const query = client.pipeline ? notWaiting(ask) : ask
    // Kysely's other way to ask, by a cursor, is not used in this house.
    return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
  }
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? wrap(client)
      wrapped.set(client, known)
      return known
    },
  }
}
