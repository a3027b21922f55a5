import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { operatorTexts as t } from '../texts.vi.ts'

/** One file of db/migrations: applied once, in the order of names, never changed afterwards. */
export type Migration = { name: string; sql: string; hash: string }

const LOCK = 728_120_23

export function readMigrations(dir: string): Migration[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => {
      const sql = readFileSync(join(dir, file), 'utf8')
      return { name: file.replace(/\.sql$/, ''), sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

/** The names of migrations that a database has already; empty for a new database. */
export async function appliedMigrations(client: pg.ClientBase | pg.Pool): Promise<{ name: string; hash: string }[]> {
  const { rows } = await client.query<{ there: string | null }>(
    `select to_regclass('platform.migration')::text as there`,
  )
  if (!rows[0]?.there) return []
  return (await client.query<{ name: string; hash: string }>('select name, hash from platform.migration order by name'))
    .rows
}

/**
 * Brings a database to the schema of these files; each file is one transaction. Returns the names applied now.
 * Refuses a database that is newer than the code, and a file that was changed after it ran.
 * `before` runs once if there is anything to do on a database with data (the backup).
 */
export async function migrate(
  pool: pg.Pool,
  migrations: Migration[],
  before: () => Promise<void> = async () => {},
): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const applied = await appliedMigrations(client)
    const open = openMigrations(migrations, applied)
    if (open.length > 0 && applied.length > 0) await before()
    for (const migration of open) await apply(client, migration)
    return open.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined)
    client.release()
  }
}

function openMigrations(migrations: Migration[], applied: { name: string; hash: string }[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, hash } of applied) {
    const file = known.get(name)
    if (!file) throw new Error(t.databaseNewer(name))
    if (file.hash !== hash) throw new Error(t.migrationChanged(name))
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await applyWithin(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Runs one migration in the transaction of the caller. */
export async function applyWithin(client: pg.ClientBase, { name, sql, hash }: Migration): Promise<void> {
  try {
    await client.query(sql)
    await client.query('insert into platform.migration (name, hash) values ($1, $2)', [name, hash])
  } catch (error) {
    throw new Error(`db/migrations/${name}.sql: ${(error as Error).message}`, { cause: error })
  }
}
