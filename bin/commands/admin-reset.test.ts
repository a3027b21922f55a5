import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { useDatabase } from '../../test/support/database.ts'
import { useSample } from '../../test/support/sample.ts'
import { createAccounts } from '../../src/platform/auth/index.ts'
import { resetOn } from './admin-reset.ts'

const base = useDatabase()
useSample(base, 'tan-bien-2023')

const run = (username?: string, secondFactorOff = false) =>
  resetOn(base.url, { dataDir: tmpdir(), privacyKeyFile: null }, { username, secondFactorOff })

test('the only administrator gets a password that opens and must be changed; old sessions are over', async () => {
  const accounts = createAccounts({
    runtime: base.runtime,
    secret: 'một bí mật đủ dài cho phép thử này',
    appUrl: 'http://localhost',
  })
  const visit = { cookie: null, address: '192.0.2.1', userAgent: '', now: new Date(), today: '2023-06-26' }
  const cookieOf = (lines: string[]) => lines.map((line) => line.split(';')[0]).join('; ')
  const before = await accounts.signIn(visit, { username: 'quantri.huyen', password: 'chung-tay-mau' })
  const said = await run()
  expect(await accounts.session(cookieOf(before.setCookies), new Date())).toBeNull()
  const password = /([a-z2-9]{4}-){2}[a-z2-9]{4}/.exec(said)![0]
  const after = await accounts.signIn(visit, { username: 'quantri.huyen', password })
  expect(await accounts.session(cookieOf(after.setCookies), new Date())).toMatchObject({ mustChangePassword: true })
})

test('who is no administrator is not reset, and the administrators are named', async () => {
  await expect(run('hanh.ldtbxh')).rejects.toThrow(/"hanh\.ldtbxh"[^]*quantri\.huyen/)
  await expect(run('khong.co')).rejects.toThrow('quantri.huyen')
})

test('the record says that it was done from the machine', async () => {
  await run('quantri.huyen', true)
  const line = await base.db
    .selectFrom('record.act')
    .select(['actor_kind', 'cause'])
    .where('name', '=', 'organisation.reset-administrator')
    .executeTakeFirst()
  expect(line).toEqual({ actor_kind: 'system', cause: 'command line' })
})
