import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { naming } from './prepared.ts'

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
