// `npm start`: the database, the schema, the sample, the web pages and the worker in one process tree.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { migrateDatabase, openDatabase } from './database.ts'
import { readEnv, type Env } from './platform/env.ts'
import { lifetime } from './platform/lifetime.ts'
import { operatorTexts as t } from './platform/texts.vi.ts'
import type * as House from './server.ts'

const root = join(import.meta.dirname, '..')
const life = lifetime()

async function start(): Promise<void> {
  const env = readEnv(process.env, root)
  const build = join(root, 'build/server/index.js')
  if (!existsSync(build)) throw new Error(t.noBuild)
  const databaseUrl = await openDatabase(env, life)
  const settings = { env, databaseUrl, root }
  await life.hold(
    () => migrateDatabase({ databaseUrl, dataDir: env.dataDir }, root),
    () => undefined,
  )
  const house = (await import(build)) as typeof House
  const notes = await life.hold(
    () => house.prepare(settings),
    () => undefined,
  )
  const stop = (running: { stop: () => Promise<void> }) => running.stop()
  await life.hold(() => house.startWorker(settings), stop)
  const web = await life.hold(() => house.startWeb(settings).catch(notListening(env)), stop)
  house.announce(settings, web.port, notes)
}

const notListening =
  ({ host, port }: Env) =>
  (error: NodeJS.ErrnoException): never => {
    if (error.code === 'EADDRINUSE') throw new Error(t.portBusy(host, port))
    if (error.code === 'EACCES') throw new Error(t.portForbidden(port))
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') throw new Error(t.noSuchHost(host))
    throw error
  }

await start().catch(async (error: Error) => {
  console.error(error.message)
  await life.end(1)
})
