import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../test/support/database.ts'
import { useSample } from '../test/support/sample.ts'
import { whoAsks } from './gate.ts'
import { actorOf } from './modules/organisation/server.ts'
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

const ask = (cookie: string | null) => whoAsks(base.db, accounts.sessionToken(cookie), new Date())

const nobody = { today: '2023-06-26', sample: 'tan-bien-2023', session: null, actor: null }

test('nobody without a session, on the business day of the sample', async () => expect(await ask(null)).toEqual(nobody))

test('nobody by a session that was signed out, nor by a forged one', async () => {
  const cookie = await cookieOf('sang.ldtbxh')
  await accounts.signOut({ cookie, address: '192.0.2.1', userAgent: '', now: new Date(), today: sample.today })
  expect(await ask(cookie)).toEqual(nobody)
  expect(await ask(cookie.replace('.', '.x'))).toEqual(nobody)
})

test('a person with his places, as asked alone', async () => {
  const { session, actor, ...on } = await ask(await cookieOf('sang.ldtbxh'))
  expect(on).toEqual({ today: '2023-06-26', sample: 'tan-bien-2023' })
  expect(session?.due).toBeNull()
  expect(actor).toMatchObject({ kind: 'person', name: 'Võ Thành Sang' })
  expect(actor).toEqual(await actorOf(readOnly(base.db), session!.personId, sample.today))
})

test('his places are those of the business day', async () => {
  const cookie = await cookieOf('sang.ldtbxh')
  await base.db.updateTable('platform.clock').set({ business_today: '1990-01-01' }).execute()
  expect(await ask(cookie)).toMatchObject({ today: '1990-01-01', actor: { memberships: [], scope: [] } })
  await base.db.updateTable('platform.clock').set({ business_today: sample.today }).execute()
})

test('a retired person is nobody to act, and still sees what the account says', async () => {
  const cookie = await cookieOf('tham.ldtbxh')
  const { personId } = (await ask(cookie)).session!
  const retire = (at: Date | null) =>
    base.db.updateTable('organisation.person').set({ retired_at: at }).where('id', '=', personId).execute()
  await retire(new Date())
  expect(await ask(cookie)).toMatchObject({ session: { username: 'tham.ldtbxh', due: null }, actor: null })
  await retire(null)
})

test('outside a sample nobody who confirms or signs works without the second factor; a clerk does', async () => {
  const cookies = await Promise.all(['sang.ldtbxh', 'tham.ldtbxh'].map((name) => cookieOf(name)))
  await base.db.deleteFrom('platform.installation').where('key', '=', 'sample').execute()
  expect(await ask(cookies[0]!)).toMatchObject({ sample: null, session: { due: 'second-factor' }, actor: null })
  expect((await ask(cookies[1]!)).actor).not.toBeNull()
  await base.db.insertInto('platform.installation').values({ key: 'sample', value: '"tan-bien-2023"' }).execute()
})

test('a one-time password opens nothing but its own change', async () => {
  const { id } = (await sample.actor('thuy.tanlap')) as { id: string }
  const password = await base.db.transaction().execute((trx) => giveOneTimePassword(trx, id, new Date()))
  expect(await ask(await cookieOf('thuy.tanlap', password.reveal()))).toMatchObject({
    session: { due: 'password' },
    actor: null,
  })
})
