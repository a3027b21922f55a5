// The database of an installation: DATABASE_URL's, else the embedded one of DATA_DIR; brought to this code's schema.
import { join } from 'node:path'
import { checkServer } from './platform/db/check-server.ts'
import { connectPool } from './platform/db/connect.ts'
import { lockDataDir } from './platform/db/lock.ts'
import { migrate, readMigrations } from './platform/db/migrate.ts'
import { startPostgres } from './platform/db/postgres/index.ts'
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

/** Brings the database to the schema of `root`/db/migrations; answers the names applied now. */
export async function migrateDatabase(databaseUrl: string, root: string): Promise<string[]> {
  const pool = connectPool(databaseUrl, 1)
  try {
    await checkServer(pool, databaseUrl)
    return await migrate(pool, readMigrations(join(root, 'db/migrations')))
  } finally {
    await pool.end()
  }
}
