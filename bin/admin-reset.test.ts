import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { useDatabase } from '../test/support/database.ts'
import { useSample } from '../test/support/sample.ts'
import { createAccounts } from '../src/platform/auth/index.ts'
import { adminReset } from './admin-reset.ts'

const base = useDatabase()
useSample(base, 'tan-bien-2023')
const dataDir = mkdtempSync(join(tmpdir(), 'chung-tay-reset-'))

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', base.url)
  vi.stubEnv('DATA_DIR', dataDir)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Runs it and answers the exit code and what it said. */
async function run(...args: string[]) {
  const said: string[] = []
  const spies = (['log', 'error'] as const).map((way) =>
    vi.spyOn(console, way).mockImplementation((text: string) => void said.push(text)),
  )
  const code = await adminReset(args)
  for (const spy of spies) spy.mockRestore()
  return { code, said: said.join('\n') }
}

test('the only administrator gets a password that opens and must be changed; old sessions are over', async () => {
  const accounts = createAccounts({
    runtime: base.runtime,
    secret: 'một bí mật đủ dài cho phép thử này',
    appUrl: 'http://localhost',
  })
  const visit = { cookie: null, address: '192.0.2.1', userAgent: '', now: new Date(), today: '2023-06-26' }
  const cookieOf = (lines: string[]) => lines.map((line) => line.split(';')[0]).join('; ')
  const before = await accounts.signIn(visit, { username: 'quantri.huyen', password: 'chung-tay-mau' })
  const { code, said } = await run()
  expect(code).toBe(0)
  expect(await accounts.session(cookieOf(before.setCookies), new Date())).toBeNull()
  const password = /([a-z2-9]{4}-){2}[a-z2-9]{4}/.exec(said)![0]
  const after = await accounts.signIn(visit, { username: 'quantri.huyen', password })
  expect(await accounts.session(cookieOf(after.setCookies), new Date())).toMatchObject({ mustChangePassword: true })
})

test('who is no administrator is not reset, and the administrators are named', async () => {
  const { code, said } = await run('hanh.ldtbxh')
  expect(code).toBe(1)
  expect(said).toContain('hanh.ldtbxh')
  expect(said).toContain('quantri.huyen')
  expect((await run('khong.co')).code).toBe(1)
})

test('the record says that it was done from the machine', async () => {
  await run('quantri.huyen', '--second-factor-off')
  const line = await base.db
    .selectFrom('record.act')
    .select(['actor_kind', 'cause'])
    .where('name', '=', 'organisation.reset-administrator')
    .executeTakeFirst()
  expect(line).toEqual({ actor_kind: 'system', cause: 'command line' })
})
