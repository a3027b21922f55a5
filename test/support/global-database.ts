// Vitest global set-up: one real PostgreSQL for the run, with a migrated template that each test file copies.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connectPool } from '../../src/platform/db/connect.ts'
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts'
import { startPostgres } from '../../src/platform/db/postgres/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    /** A folder of this run. */
    runDir: string
  }
}

export const TEMPLATE = 'chungtay_template'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'chung-tay-test-'))
  const given = process.env.TEST_DATABASE_URL
  const server = given
    ? null
    : await startPostgres(dir, { flags: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] })
  const serverUrl = given ?? server!.url
  const admin = connectPool(serverUrl, 1)
  for (const left of await leftBehind(admin)) await admin.query(`drop database ${left}`)
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  const pool = connectPool(withDatabase(serverUrl, TEMPLATE), 1)
  await migrate(pool, readMigrations(join(import.meta.dirname, '../../db/migrations')))
  await pool.end()
  project.provide('serverUrl', serverUrl)
  project.provide('runDir', dir)
  return async () => {
    await server?.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** What an earlier run on the same server made: its schema and samples may be old. */
async function leftBehind(admin: pg.Pool): Promise<string[]> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname = '${TEMPLATE}' or datname like 'sample\\_%'`,
  )
  return rows.map(({ datname }) => datname)
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
