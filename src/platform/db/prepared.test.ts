import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { naming, notWaiting } from './prepared.ts'

const base = useDatabase()

test('a statement gets a name when it is met the third time, and keeps it', () => {
  const nameOf = naming()
  const met = () => nameOf('select $1', [1])
  expect([met(), met(), met(), met()]).toEqual([undefined, undefined, 's1', 's1'])
  for (let n = 0; n < 3; n++) nameOf('select $1, 2', [1])
  expect(nameOf('select $1, 2', [1])).toBe('s2')
})

test.each([
  ['without values', []],
  ['with a list that is long', [1, Array.from({ length: 21 }, (_, n) => n)]],
])('a statement %s is never prepared', (_case, values) => {
  const nameOf = naming()
  expect(Array.from({ length: 5 }, () => nameOf('select 1', values))).toEqual(Array(5).fill(undefined))
})

test('there is an end to names and to counting', () => {
  const nameOf = naming()
  const thrice = (text: string) => Array.from({ length: 3 }, () => nameOf(text, [1])).at(-1)
  for (let n = 0; n < 1000; n++) nameOf(`once ${n}`, [1])
  expect(Array.from({ length: 300 }, (_, n) => thrice(`often ${n}`)).at(-1)).toBe('s300')
  expect(thrice('one more')).toBeUndefined()
  expect(thrice('often 0')).toBe('s1')
})

test('often asked questions are prepared on each connection and answer as before, also after a refused one', async () => {
  const ask = (n: number) => sql<{ n: number }>`select 100 / ${n}::integer as n`.execute(base.db)
  for (let n = 1; n < 6; n++) expect((await ask(n)).rows).toEqual([{ n: Math.floor(100 / n) }])
  await expect(ask(0)).rejects.toThrow(/division by zero/)
  expect((await Promise.all(Array.from({ length: 12 }, () => ask(4)))).every(({ rows }) => rows[0]!.n === 25)).toBe(
    true,
  )
  const held = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(base.db)
  expect(held.rows.map(({ statement }) => statement)).toContain('select 100 / $1::integer as n')
})

test('what opens a transaction is sent without waiting, all else is waited for', async () => {
  const pending = new Map<string, () => void>()
  const ask = notWaiting((text) => new Promise((resolve) => pending.set(text, () => resolve(text))))
  await ask('begin', [])
  await ask('savepoint call_1', [])
  const first = ask('select 1', [])
  expect([...pending.keys()]).toEqual(['begin', 'savepoint call_1', 'select 1'])
  for (const answer of pending.values()) answer()
  expect(await first).toBe('select 1')
})

test('what failed unheard is told by the next statement, once', async () => {
  const ask = notWaiting((text) => (text === 'begin' ? Promise.reject(new Error('lost')) : Promise.resolve(text)))
  await ask('begin', [])
  await new Promise((resolve) => setTimeout(resolve, 5))
  await expect(ask('insert', [])).rejects.toThrow('lost')
  expect(await ask('rollback', [])).toBe('rollback')
})

test('a transaction whose first statement is refused leaves nothing, and its connection serves the next', async () => {
  const put = (key: string) => sql`insert into platform.installation (key, value) values (${key}, '1')`
  const held = async () =>
    (await base.db.selectFrom('platform.installation').select('key').where('key', 'like', 'sent-%').execute()).length
  const twice = (first: string, second: string) =>
    base.db.transaction().execute(async (trx) => {
      await put(first).execute(trx)
      await put(second).execute(trx)
    })
  await expect(twice('sent-1', 'sent-1')).rejects.toThrow(/duplicate key/)
  expect(await held()).toBe(0)
  await twice('sent-1', 'sent-2')
  await expect(twice('sent-2', 'sent-3')).rejects.toThrow(/duplicate key/)
  expect(await held()).toBe(2)
})

test('a savepoint sent without waiting is gone back to', async () => {
  const held = await base.db.transaction().execute(async (trx) => {
    await sql`savepoint here`.execute(trx)
    await expect(sql`select 1 / 0`.execute(trx)).rejects.toThrow(/division by zero/)
    await sql`rollback to savepoint here`.execute(trx)
    await sql`savepoint there`.execute(trx)
    await sql`release savepoint there`.execute(trx)
    return sql<{ n: number }>`select 7 as n`.execute(trx)
  })
  expect(held.rows).toEqual([{ n: 7 }])
})

test('a connection cut while statements are on their way refuses them all, and the next one is another', async () => {
  const cut = base.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    const asleep = sql`select pg_sleep(30)`.execute(trx)
    await Promise.all([asleep, sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(base.db)])
  })
  // The server's last word, or the closed line, whichever is read first.
  await expect(cut).rejects.toThrow(/terminat|ECONNRESET/i)
  expect((await sql<{ n: number }>`select 1 as n`.execute(base.db)).rows).toEqual([{ n: 1 }])
})
