// bin/backup, bin/restore, bin/migrate as the operator runs them, beside and without the running app.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { connectPool } from '../../src/platform/db/connect.ts'
import { runningPostgres } from '../../src/platform/db/postgres/index.ts'
import { root, startApp, temporaryFolder } from '../support/app.ts'
import { processesOf } from '../support/processes.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 })

const { dir, remove } = temporaryFolder()
const from = join(dir, 'from')
const to = join(dir, 'to')
const file = join(dir, 'saved.tar')
afterAll(remove)

/** Runs a command of bin/ on a data folder. */
function bin(name: string, args: string[], dataDir: string) {
  const { DATABASE_URL: _, ...env } = process.env
  const ran = spawnSync(join(root, 'bin', name), args, {
    cwd: dir,
    encoding: 'utf8',
    env: { ...env, DATA_DIR: dataDir },
  })
  return { status: ran.status, words: ran.stdout + ran.stderr }
}

async function people(dataDir: string): Promise<unknown[]> {
  const pool = connectPool(runningPostgres(dataDir)!, 1)
  const { rows } = await pool.query('select id, full_name from organisation.person order by id')
  await pool.end()
  return rows
}

test('saved beside the running app, restored into a new folder, started there with the same people', async () => {
  const app = await startApp({ dataDir: from })
  const before = await people(from)
  expect(before.length).toBeGreaterThan(10)
  expect(bin('backup', ['saved.tar'], from)).toMatchObject({
    status: 0,
    words: expect.stringContaining('Đã sao lưu vào saved.tar'),
  })
  expect(bin('restore', ['saved.tar'], from)).toMatchObject({
    status: 1,
    words: expect.stringContaining('đang được một tiến trình'),
  })
  await app.end()
  expect(bin('restore', ['saved.tar'], to)).toMatchObject({ status: 0, words: expect.stringContaining('Đã phục hồi') })
  expect(processesOf(dir)).toEqual([])
  const again = await startApp({ dataDir: to })
  expect(await people(to)).toEqual(before)
  expect(await fetch(again.url).then(({ status }) => status)).toBe(200)
  await again.end()
})

test('saved without the app running, and no process stays', () => {
  expect(bin('backup', [join(dir, 'second.tar')], to)).toMatchObject({ status: 0 })
  expect(processesOf(dir)).toEqual([])
})

test('a folder with data is not restored into', () => {
  expect(bin('restore', [file], to)).toMatchObject({ status: 1, words: expect.stringContaining('đã có dữ liệu') })
})

test('migrate on a current database does nothing', () => {
  expect(bin('migrate', [], to)).toMatchObject({ status: 0, words: expect.stringContaining('đã mới nhất') })
  expect(existsSync(join(to, 'backups'))).toBe(false)
})

test('a torn backup leaves nothing where it would have gone', () => {
  const [torn, none] = [join(dir, 'torn.tar'), join(dir, 'none')]
  writeFileSync(torn, readFileSync(file).subarray(0, 4096))
  expect(bin('restore', [torn], none)).toMatchObject({
    status: 1,
    words: expect.stringContaining('không còn nguyên vẹn'),
  })
  expect(existsSync(none)).toBe(false)
})

test.for(['backup', 'restore'])('bin/%s without a file says how to use it', (name) => {
  expect(bin(name, [], to)).toMatchObject({ status: 1, words: expect.stringContaining(`bin/${name} TỆP`) })
})
