import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { runningPostgres } from '../../src/platform/db/postgres/index.ts'
import { startApp, temporaryFolder, type RunningApp } from './app.ts'

/** One app with the sample for all tests of a file, and a connection to its database beside it. */
export function useRunningApp(): { readonly app: RunningApp; readonly database: pg.Client } {
  const folder = temporaryFolder()
  let app: RunningApp | undefined
  let database: pg.Client | undefined
  beforeAll(async () => {
    app = await startApp({ dataDir: folder.dir })
    database = new pg.Client(runningPostgres(folder.dir)!)
    await database.connect()
  }, 180_000)
  afterAll(async () => {
    await database?.end()
    await app?.end()
    folder.remove()
  })
  return {
    get app() {
      return app!
    },
    get database() {
      return database!
    },
  }
}
