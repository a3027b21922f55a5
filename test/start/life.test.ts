// The life of an installation, on one data folder after the other's end: start, stop, kill, start again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { connectPool } from '../../src/platform/db/connect.ts'
import { runningPostgres } from '../../src/platform/db/postgres/index.ts'
import { spawnApp, startApp, temporaryFolder, tryApp, type RunningApp } from '../support/app.ts'
import { listening, processesOf } from '../support/processes.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 })

const { dir: dataDir, remove } = temporaryFolder()
const env = { SAMPLE: 'none' }
const npmStart = { dataDir, command: ['npm', 'start'] as const }

afterAll(async () => {
  for (const pid of processesOf(dataDir)) process.kill(pid, 'SIGKILL')
  while (processesOf(dataDir).length > 0) await pause(50)
  remove()
})

const portOf = ({ url }: RunningApp) => Number(new URL(url).port)
const postmaster = () => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** Commits a row to, or reads it from, the running database of the data folder. */
async function onDatabase(sql: string, dir = dataDir): Promise<unknown[]> {
  const pool = connectPool(runningPostgres(dir)!, 1)
  const { rows } = await pool.query(sql)
  await pool.end()
  return rows
}

const keep = (key: string) => onDatabase(`insert into platform.installation (key, value) values ('${key}', '1')`)
const kept = async () =>
  (await onDatabase(`select key from platform.installation where key like 'kept-%' order by key`)) as { key: string }[]

test('npm start loads the sample and serves the first page; SIGTERM to npm leaves no process and no port', async () => {
  const app = await startApp(npmStart)
  const page = await fetch(app.url)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<h1')
  expect(await fetch(`${app.url}/healthz`).then((answer) => answer.text())).toBe('ok')
  await keep('kept-1')
  await app.end('SIGTERM')
  await expect.poll(() => processesOf(dataDir), { timeout: 30_000 }).toEqual([])
  expect(await listening(portOf(app))).toBe(false)
})

test('a second start on a live data folder refuses plainly and harms nothing', async () => {
  const app = await startApp({ dataDir, env })
  const second = await tryApp({ dataDir, env })
  expect(second).toMatchObject({ running: null, code: 1 })
  expect(second.running === null && second.output).toContain(
    `đang được một tiến trình Chung Tay khác dùng (pid ${app.pid})`,
  )
  expect(await fetch(app.url).then(({ status }) => status)).toBe(200)
  expect(await app.end('SIGINT')).toBe(0)
  expect(processesOf(dataDir)).toEqual([])
})

test('after kill -9 of the app its database is adopted, with every committed row', async () => {
  const app = await startApp({ dataDir, env })
  await keep('kept-2')
  const database = postmaster()
  await app.end('SIGKILL')
  expect(processesOf(dataDir)).toContain(database)
  const again = await startApp({ dataDir, env })
  expect(postmaster()).toBe(database)
  expect(await kept()).toEqual([{ key: 'kept-1' }, { key: 'kept-2' }])
  await again.end()
  expect(processesOf(dataDir)).toEqual([])
})

test('after kill -9 of app and database it recovers, with every committed row', async () => {
  const app = await startApp({ dataDir, env })
  await keep('kept-3')
  const database = postmaster()
  await app.end('SIGKILL')
  process.kill(database, 'SIGKILL')
  const again = await startApp({ dataDir, env })
  expect(postmaster()).not.toBe(database)
  expect(await kept()).toHaveLength(3)
  await again.end()
  expect(processesOf(dataDir)).toEqual([])
})

test('a database that dies beneath a running app is started again, and the app answers', async () => {
  const app = await startApp({ dataDir, env })
  const database = postmaster()
  process.kill(database, 'SIGKILL')
  const health = () => fetch(`${app.url}/healthz`).then((answer) => answer.text())
  await expect.poll(postmaster, { timeout: 60_000 }).not.toBe(database)
  await expect.poll(health, { timeout: 60_000 }).toBe('ok')
  expect(await fetch(`${app.url}/lam-viec/dang-nhap`).then(({ status }) => status)).toBe(200)
  expect(await kept()).toHaveLength(3)
  expect(await app.end()).toBe(0)
  expect(processesOf(dataDir)).toEqual([])
})

test('SIGTERM while the database is just starting ends both', async () => {
  const { child } = spawnApp({ dataDir, env })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  await expect
    .poll(() => processesOf(join(dataDir, 'postgres')).length, { timeout: 60_000, interval: 5 })
    .toBeGreaterThan(0)
  child.kill('SIGTERM')
  await ended
  expect(processesOf(dataDir)).toEqual([])
})

test('of three starts at the same moment one runs', async () => {
  const attempts = await Promise.all([1, 2, 3].map(() => tryApp({ dataDir, env })))
  const running = attempts.flatMap((attempt) => attempt.running ?? [])
  expect(running).toHaveLength(1)
  expect(await fetch(running[0]!.url).then(({ status }) => status)).toBe(200)
  await running[0]!.end()
})

test('a sample whose loading was cut off is loaded anew, and only then', async () => {
  const cut = temporaryFolder()
  const sample = { SAMPLE: 'tan-bien-2023' }
  const first = await startApp({ dataDir: cut.dir, env: sample })
  await onDatabase(`delete from organisation.calendar_day`, cut.dir)
  await first.end()
  const second = await startApp({ dataDir: cut.dir, env: sample })
  expect(await onDatabase(`select 1 from organisation.calendar_day`, cut.dir)).toEqual([])
  await onDatabase(`insert into platform.installation (key, value) values ('sample-loading', '"x"')`, cut.dir)
  await second.end('SIGKILL')
  const third = await startApp({ dataDir: cut.dir, env: sample })
  expect(await onDatabase(`select 1 from organisation.calendar_day`, cut.dir)).not.toEqual([])
  expect(await onDatabase(`select 1 from platform.installation where key = 'sample-loading'`, cut.dir)).toEqual([])
  await third.end()
  cut.remove()
})
