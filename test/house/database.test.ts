// Laws of the database: every foreign key indexed, one number a migration, and the two generated files as the migrations say.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeTables } from '../../src/platform/db/describe.ts'
import { dumpSchema } from '../../src/platform/db/schema-dump.ts'
import { useDatabase } from '../support/database.ts'
import { unindexedForeignKeys } from './support/foreign-keys.ts'

const root = join(import.meta.dirname, '../..')
const base = useDatabase()
const read = (file: string) => readFileSync(join(root, file), 'utf8')

// Each planted breach is taken back.
beforeEach(() => base.pool.query('create schema planted'))
afterEach(() => base.pool.query('drop schema planted cascade'))

test('every foreign key is indexed', async () => {
  expect(await unindexedForeignKeys(base.pool)).toEqual([])
})

const planted = `
  create table planted.root (id uuid primary key);
  create table planted.child (root_id uuid not null references planted.root, n integer not null, owner_id uuid references planted.root`

test.for([
  ['no index', `${planted})`, ['planted.child (child_owner_id_fkey)', 'planted.child (child_root_id_fkey)']],
  ['the primary key leads with it', `${planted}, primary key (root_id, n))`, ['planted.child (child_owner_id_fkey)']],
  [
    'it stands second',
    `${planted}, primary key (n, root_id))`,
    ['planted.child (child_owner_id_fkey)', 'planted.child (child_root_id_fkey)'],
  ],
  [
    'an index without the nulls',
    `${planted}, primary key (root_id, n)); create index on planted.child (owner_id) where owner_id is not null`,
    [],
  ],
  [
    'an index of some rows',
    `${planted}, primary key (root_id, n)); create index on planted.child (owner_id) where n > 3`,
    ['planted.child (child_owner_id_fkey)'],
  ],
] as const)('a planted key: %s', async ([, sql, found]) => {
  await base.pool.query(sql)
  expect(await unindexedForeignKeys(base.pool)).toEqual(found)
})

test('schema.sql and tables.ts are what the migrations make; a planted column makes both stale', async () => {
  await base.pool.query('drop schema planted')
  expect(await dumpSchema(base.pool)).toBe(read('db/schema.sql'))
  expect(await describeTables(base.pool)).toBe(read('src/platform/db/tables.ts'))
  await base.pool.query('create schema planted; alter table platform.clock add column planted text')
  expect(await dumpSchema(base.pool)).not.toBe(read('db/schema.sql'))
  expect(await describeTables(base.pool)).not.toBe(read('src/platform/db/tables.ts'))
  await base.pool.query('alter table platform.clock drop column planted')
})

test.for([
  [
    'a function',
    'create or replace function record.refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
  ],
  ['a trigger', 'drop trigger act_is_final on record.act'],
  ['an index', 'drop index record.act_person'],
  ['a comment', `comment on table record.act is 'planted'`],
] as const)('schema.sql tells of %s', async ([, sql]) => {
  const before = await dumpSchema(base.pool)
  await base.pool.query(sql)
  expect(await dumpSchema(base.pool)).not.toBe(before)
})

const migrations = readdirSync(join(root, 'db/migrations'))

/** Numbers that two files bear. */
const twice = (files: readonly string[]) =>
  [...Map.groupBy(files, (file) => file.slice(0, 4))].filter(([, same]) => same.length > 1).map(([number]) => number)

test('each migration has a number of its own and a name', () => {
  expect(migrations.filter((file) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(file))).toEqual([])
  expect(twice(migrations)).toEqual([])
  expect(twice(['0001-a.sql', '0002-b.sql', '0001-c.sql'])).toEqual(['0001'])
})
