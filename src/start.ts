// `npm start`: the database, the schema, the sample, the web pages and the worker in one process tree.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lockDataDir } from './platform/db/lock.ts'
import { connectPool } from './platform/db/connect.ts'
import { migrate, readMigrations } from './platform/db/migrate.ts'
import { startPostgres } from './platform/db/postgres/index.ts'
import { readEnv } from './platform/env.ts'
import type * as House from './server.ts'

const root = join(import.meta.dirname, '..')
const env = readEnv(process.env, root)
const unlock = lockDataDir(env.dataDir)
const closing: (() => Promise<unknown> | void)[] = [unlock]

let ending: Promise<void> | null = null
const end = (code: number) =>
  (ending ??= (async () => {
    for (const close of closing.toReversed()) await Promise.resolve(close()).catch(() => undefined)
    process.exit(code)
  })())
process.on('SIGTERM', () => void end(0))
process.on('SIGINT', () => void end(0))

try {
  const server = env.databaseUrl ? null : await startPostgres(env.dataDir)
  if (server) closing.push(() => server.stop())
  const databaseUrl = env.databaseUrl ?? server!.url
  const pool = connectPool(databaseUrl, 1)
  await migrate(pool, readMigrations(join(root, 'db/migrations')))
  await pool.end()
  const build = join(root, 'build/server/index.js')
  if (!existsSync(build)) throw new Error('Chưa có bản dựng (thư mục build): hãy chạy "npm run build".')
  const house = (await import(build)) as typeof House
  const settings = { env, databaseUrl, root }
  const notes = await house.prepare(settings)
  const worker = await house.startWorker(settings)
  closing.push(worker.stop)
  const web = await house.startWeb(settings)
  closing.push(web.stop)
  house.announce(settings, web.port, notes)
} catch (error) {
  console.error((error as Error).message)
  await end(1)
}
