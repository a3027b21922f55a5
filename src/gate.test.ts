import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../test/support/database.ts'
import { useSample } from '../test/support/sample.ts'
import { whoAsks } from './gate.ts'
import { createAccounts, giveOneTimePassword, type Accounts } from './platform/auth/index.ts'
import { readOnly } from './platform/db/index.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
let accounts: Accounts

beforeAll(() => {
  accounts = createAccounts({
    runtime: base.runtime,
    secret: 'một bí mật đủ dài cho phép thử này',
    appUrl: 'http://localhost',
  })
})

async function cookieOf(username: string, password = 'chung-tay-mau') {
  const visit = { cookie: null, address: '192.0.2.1', userAgent: '', now: new Date(), today: sample.today }
  const { setCookies } = await accounts.signIn(visit, { username, password })
  return setCookies[0]!.split(';')[0]!
}

const ask = async (cookie: string | null, over: { sample?: string | null } = {}) =>
  whoAsks(
    { db: readOnly(base.db), today: sample.today, sample: 'tan-bien-2023', ...over },
    await accounts.session(cookie, new Date()),
  )

test('nobody without a session', async () => expect(await ask(null)).toEqual({ session: null, actor: null }))

test('a person with his places', async () => {
  const { session, actor } = await ask(await cookieOf('sang.ldtbxh'))
  expect(session?.due).toBeNull()
  expect(actor).toMatchObject({ kind: 'person', name: 'Võ Thành Sang' })
})

test('outside a sample nobody who confirms or signs works without the second factor; a clerk does', async () => {
  expect(await ask(await cookieOf('sang.ldtbxh'), { sample: null })).toMatchObject({
    session: { due: 'second-factor' },
    actor: null,
  })
  expect((await ask(await cookieOf('tham.ldtbxh'), { sample: null })).actor).not.toBeNull()
})

test('a one-time password opens nothing but its own change', async () => {
  const { id } = (await sample.actor('thuy.tanlap')) as { id: string }
  const password = await base.db.transaction().execute((trx) => giveOneTimePassword(trx, id, new Date()))
  expect(await ask(await cookieOf('thuy.tanlap', password.reveal()))).toMatchObject({
    session: { due: 'password' },
    actor: null,
  })
})
