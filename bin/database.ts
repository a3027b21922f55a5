// What the command files of bin/ share: the root of the project and a throw-away or given database.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { connectPool } from '../src/platform/db/connect.ts'
import { startPostgres } from '../src/platform/db/postgres/index.ts'

export const root = join(import.meta.dirname, '..')

/** Runs `work` on an empty PostgreSQL that is gone afterwards. */
export async function onThrowAway(work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'chung-tay-'))
  const server = await startPostgres(dir, { flags: ['fsync=off'] })
  const pool = connectPool(server.url)
  try {
    await work(pool)
  } finally {
    await pool.end()
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
