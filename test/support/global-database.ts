// Vitest global set-up: one real PostgreSQL for the run, with a migrated template that each test file copies.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connectPool } from '../../src/platform/db/connect.ts'
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts'
import { startPostgres } from '../../src/platform/db/postgres/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
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
  await admin.query(`drop database if exists ${TEMPLATE}`)
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  const pool = connectPool(withDatabase(serverUrl, TEMPLATE), 1)
  await migrate(pool, readMigrations(join(import.meta.dirname, '../../db/migrations')))
  await pool.end()
  project.provide('serverUrl', serverUrl)
  return async () => {
    await server?.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
