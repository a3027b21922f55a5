// The database of an installation: DATABASE_URL's, else the embedded one of DATA_DIR; brought to this code's schema.
import { join } from 'node:path'
import type pg from 'pg'
import { saveBeforeMigration, type Installation } from './platform/backup/index.ts'
import { checkServer } from './platform/db/check-server.ts'
import { clearDatabase } from './platform/db/clear.ts'
import { connectPool } from './platform/db/connect.ts'
import { lockDataDir } from './platform/db/lock.ts'
import { appliedMigrations, migrate, readMigrations } from './platform/db/migrate.ts'
import { runningPostgres, startPostgres } from './platform/db/postgres/index.ts'
import type { Env } from './platform/env.ts'
import type { Lifetime } from './platform/lifetime.ts'

/** Takes the data folder and has its database running for as long as the process lives; answers the database's address. */
export async function openDatabase(env: Env, { hold }: Lifetime): Promise<string> {
  await hold(
    () => lockDataDir(env.dataDir),
    (unlock) => unlock(),
  )
  if (env.databaseUrl) return env.databaseUrl
  const server = await hold(
    () => startPostgres(env.dataDir),
    (started) => started.stop(),
  )
  return server.url
}

/** As `openDatabase`, but beside a running app too: for what only reads. */
export async function joinDatabase(env: Env, life: Lifetime): Promise<string> {
  return env.databaseUrl ?? runningPostgres(env.dataDir) ?? openDatabase(env, life)
}

/** Brings the database to the schema of `root`/db/migrations, after a backup where there are data; answers the names applied now. */
export async function migrateDatabase({ databaseUrl, dataDir }: Installation, root: string): Promise<string[]> {
  const pool = connectPool(databaseUrl, 1)
  try {
    await checkServer(pool, databaseUrl)
    if (await sampleWasCutOff(pool)) await clearDatabase(pool)
    return await migrate(pool, readMigrations(join(root, 'db/migrations')), async () => {
      await saveBeforeMigration({ databaseUrl, dataDir }, new Date())
    })
  } finally {
    await pool.end()
  }
}

/** A sample is loaded before anybody may come in: one that was cut off holds nothing else, and is loaded anew. */
async function sampleWasCutOff(pool: pg.Pool): Promise<boolean> {
  if ((await appliedMigrations(pool)).length === 0) return false
  const { rowCount } = await pool.query(`select 1 from platform.installation where key = 'sample-loading'`)
  return rowCount === 1
}
