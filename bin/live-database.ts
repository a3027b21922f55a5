// The installation's own database for a command line beside the app: DATABASE_URL, or the embedded one of DATA_DIR, started if it does not run.
import { lockDataDir } from '../src/platform/db/lock.ts'
import { runningPostgres, startPostgres } from '../src/platform/db/postgres/index.ts'
import type { Env } from '../src/platform/env.ts'

/** Runs `work` on the database that the app uses; what was started for it is stopped afterwards. */
export async function onLiveDatabase<T>(env: Env, work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const url = env.databaseUrl ?? runningPostgres(env.dataDir)
  if (url) return work(url)
  const unlock = lockDataDir(env.dataDir)
  try {
    const server = await startPostgres(env.dataDir)
    try {
      return await work(server.url)
    } finally {
      await server.stop()
    }
  } finally {
    unlock()
  }
}
