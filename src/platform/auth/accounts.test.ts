import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { totp } from '../../../test/support/totp.ts'
import { readOnly } from '../db/index.ts'
import { newId } from '../id.ts'
import { Secret } from '../secret.ts'
import { accountsOf, closeAccount, giveOneTimePassword, hashOf, openAccounts, removeSecondFactor } from './account.ts'
import { createAccounts, type Accounts, type Visit } from './accounts.ts'
import type { SignedIn } from './sessions.ts'

const base = useDatabase()
const PASSWORD = 'khoai mì luộc chấm muối'
const SITE = { secret: 'một bí mật chỉ dùng trong phép thử, dài hơn 32 ký tự', appUrl: 'http://localhost:3000' }
const MINUTE = 60_000
let accounts: Accounts
let hash: string

beforeAll(async () => {
  accounts = createAccounts({ ...SITE, runtime: base.runtime })
  hash = await hashOf(new Secret(PASSWORD))
})

const visit = (over: Partial<Visit> = {}): Visit => ({
  cookie: null,
  address: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (Windows NT 10.0)',
  now: new Date(),
  today: '2023-06-26',
  ...over,
})

let made = 0
/** A person with an account; each has his own name, so that the limits of one test do not meet another's. */
async function someone(oneTimeUntil: Date | null = null) {
  const person = { personId: newId(), username: `nguoi.dung${++made}` }
  await base.db
    .transaction()
    .execute((trx) => openAccounts(trx, [person], { passwordHash: hash, oneTimeUntil, now: new Date() }))
  return person
}

/** The Cookie header that a browser sends after these Set-Cookie lines. */
const cookieFrom = (lines: readonly string[]) =>
  lines
    .filter((line) => !/max-age=0/i.test(line))
    .map((line) => line.split(';')[0])
    .join('; ')

async function signedIn(username: string, password = PASSWORD, over: Partial<Visit> = {}) {
  const entry = await accounts.signIn(visit(over), { username, password })
  const cookie = cookieFrom(entry.setCookies)
  const who = (await accounts.session(cookie, new Date())) as SignedIn
  return { entry, cookie, who }
}

describe('signing in', () => {
  test('opens a session, whatever the case of the name, and writes a line in the record', async () => {
    const { personId, username } = await someone()
    const { entry, who } = await signedIn(` ${username.toUpperCase()} `)
    expect(entry.kind).toBe('signed-in')
    expect(who).toMatchObject({ personId, username, mustChangePassword: false, secondFactor: false })
    const lines = await base.db.selectFrom('record.act').select('name').where('person_id', '=', personId).execute()
    expect(lines).toEqual([{ name: 'auth.sign-in' }])
  })

  test('the cookie is for this site only, and for no script', async () => {
    const { username } = await someone()
    const plain = await signedIn(username)
    expect(plain.entry.setCookies[0]).toMatch(/^chungtay\.session_token=.*Max-Age=604800.*HttpOnly.*SameSite=Lax$/)
    expect(plain.entry.setCookies[0]).not.toContain('Secure')
    const safe = createAccounts({ ...SITE, appUrl: 'https://giamngheo.example', runtime: base.runtime })
    const { setCookies } = await safe.signIn(visit(), { username, password: PASSWORD })
    expect(setCookies[0]).toMatch(/^__Secure-chungtay\.session_token=.*Secure/)
    expect(await safe.session(cookieFrom(setCookies), new Date())).not.toBeNull()
  })

  test('a wrong name and a wrong password are told in the same words, and leave no session', async () => {
    const { username, personId } = await someone()
    const wrong = await accounts.signIn(visit(), { username, password: 'không phải thế' }).catch((error) => error)
    const unknown = await accounts.signIn(visit(), { username: 'khong.co', password: PASSWORD }).catch((error) => error)
    const strange = await accounts.signIn(visit(), { username: "' or 1=1 --", password: '' }).catch((error) => error)
    const long = await accounts.signIn(visit(), { username, password: 'x'.repeat(5000) }).catch((error) => error)
    for (const problem of [wrong, unknown, strange, long])
      expect(problem).toMatchObject({ code: 'wrong-credentials', status: 401, message: wrong.message, details: {} })
    expect(await base.db.selectFrom('auth.session').where('user_id', '=', personId).selectAll().execute()).toEqual([])
  })

  test('an unknown name takes about as long as a wrong password', async () => {
    const { username } = await someone()
    const timed = async (name: string) => {
      const from = performance.now()
      await accounts
        .signIn(visit({ address: '203.0.113.99' }), { username: name, password: 'sai rồi nhé' })
        .catch(() => 0)
      return performance.now() - from
    }
    // The quickest of a few: what else the machine does makes them longer, never shorter.
    const quickest = async (name: string) => Math.min(await timed(name), await timed(name), await timed(name))
    const [known, unknown] = [await quickest(username), await quickest('khong.ai')]
    expect(unknown).toBeGreaterThan(known / 4)
  })

  test('neither password nor cookie stands in the record or in a stored answer', async () => {
    const { username, personId } = await someone()
    const { cookie } = await signedIn(username)
    const token = decodeURIComponent(cookie.split('=')[1]!).split('.')[0]!
    const { rows } = await base.pool.query<{ all: string }>(
      `select coalesce((select string_agg(r::text, ' ') from record.repeat r where actor_key = $1), '') ||
              coalesce((select string_agg(c::text, ' ') from record.change c where thing_id = $2), '') as all`,
      [`person:${personId}`, personId],
    )
    expect(rows[0]!.all).toContain('auth.sign-in')
    expect(rows[0]!.all).not.toContain(token)
    expect(rows[0]!.all).not.toContain(PASSWORD)
  })

  test('a closed account opens no more, and its sessions are over', async () => {
    const { username, personId } = await someone()
    const { cookie } = await signedIn(username)
    await base.db.transaction().execute((trx) => closeAccount(trx, personId, new Date()))
    expect(await accounts.session(cookie, new Date())).toBeNull()
    await expect(signedIn(username)).rejects.toMatchObject({ code: 'wrong-credentials' })
  })
})

describe('limits', () => {
  const wrong = (username: string, address: string, now: Date) =>
    accounts.signIn(visit({ address, now }), { username, password: 'sai mật khẩu' }).catch((error) => error)

  test('the fifth wrong password is still judged, the sixth waits, and says how long', async () => {
    const { username } = await someone()
    const now = new Date('2030-01-01T08:00:30Z')
    for (let i = 0; i < 5; i++) expect(await wrong(username, '198.51.100.1', now)).toMatchObject({ status: 401 })
    const shut = await accounts
      .signIn(visit({ address: '198.51.100.1', now }), { username, password: PASSWORD })
      .catch((error) => error)
    expect(shut).toMatchObject({ code: 'too-many-tries', status: 429, details: { minutes: 15 } })
    expect(shut.message).toContain('15 phút')
    expect(shut.details.until).toEqual(new Date('2030-01-01T08:15:00Z'))
    const early = new Date('2030-01-01T08:14:59Z')
    expect(await wrong(username, '198.51.100.1', early)).toMatchObject({ status: 429, details: { minutes: 1 } })
    const late = { address: '198.51.100.1', now: new Date('2030-01-01T08:15:00Z') }
    expect((await accounts.signIn(visit(late), { username, password: PASSWORD })).kind).toBe('signed-in')
  })

  test('fifty tries at once are five', async () => {
    const { username } = await someone()
    const now = new Date()
    const answers = await Promise.all(Array.from({ length: 50 }, () => wrong(username, '198.51.100.2', now)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  })

  test('a right password clears the wrong ones before it', async () => {
    const { username } = await someone()
    const at = { address: '198.51.100.3' }
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await wrong(username, at.address, new Date())
      expect((await signedIn(username, PASSWORD, at)).entry.kind).toBe('signed-in')
    }
  })

  test('one address that tries many names is shut, for unknown names as for known ones', async () => {
    const now = new Date()
    const tries = []
    for (let i = 0; i < 50; i++) tries.push(wrong(`ten.nao${i}`, '198.51.100.4', now))
    expect((await Promise.all(tries)).every(({ status }) => status === 401)).toBe(true)
    expect(await wrong('ten.khac', '198.51.100.4', now)).toMatchObject({ status: 429 })
  })

  test('guessing from many machines shuts other strangers out, not the person at the office computer', async () => {
    const { username } = await someone()
    await signedIn(username, PASSWORD, { address: '192.0.2.10' })
    const now = new Date()
    for (let machine = 0; machine < 20; machine++) await wrong(username, `198.51.101.${machine}`, now)
    expect(await wrong(username, '198.51.101.99', now)).toMatchObject({ status: 429 })
    expect((await signedIn(username, PASSWORD, { address: '192.0.2.10' })).entry.kind).toBe('signed-in')
  })

  test('one subscriber is one address: all of his IPv6 network, and IPv4 written as IPv6', async () => {
    const { username } = await someone()
    const now = new Date()
    for (let i = 0; i < 5; i++) await wrong(username, `2001:db8:1:2::${i + 1}`, now)
    expect(await wrong(username, '2001:0db8:0001:0002:ffff::9', now)).toMatchObject({ status: 429 })
    expect(await wrong(username, '2001:db8:1:3::1', now)).toMatchObject({ status: 401 })
    for (let i = 0; i < 5; i++) await wrong(username, '198.51.100.5', now)
    expect(await wrong(username, '::ffff:198.51.100.5', now)).toMatchObject({ status: 429 })
  })
})

describe('sessions', () => {
  test('nobody: no cookie, a forged one, one of another installation, nonsense', async () => {
    const { username } = await someone()
    const { cookie } = await signedIn(username)
    const other = createAccounts({
      ...SITE,
      secret: 'bí mật của nơi khác, cũng dài hơn 32 ký tự',
      runtime: base.runtime,
    })
    expect(await other.session(cookie, new Date())).toBeNull()
    const forged = cookie.replace(/=./, (start) => (start === '=a' ? '=b' : '=a'))
    for (const header of [null, '', forged, 'chungtay.session_token=%E0%A4%A', 'chungtay.session_token=.', '=;=;'])
      expect(await accounts.session(header, new Date())).toBeNull()
  })

  test('ends twelve hours after the last page, and in any case after seven days', async () => {
    const { username } = await someone()
    const { cookie } = await signedIn(username)
    const from = Date.now()
    const at = (hours: number) => accounts.session(cookie, new Date(from + hours * 60 * MINUTE))
    expect(await at(11.9)).not.toBeNull()
    expect(await at(23.8)).not.toBeNull()
    expect(await at(36)).toBeNull()
    const again = await signedIn(username)
    for (let hours = 10; hours < 168; hours += 10)
      expect(await accounts.session(again.cookie, new Date(from + hours * 60 * MINUTE))).not.toBeNull()
    expect(await accounts.session(again.cookie, new Date(from + 168.1 * 60 * MINUTE))).toBeNull()
  })

  test('are listed with address and browser, and can be ended one by one or all but this', async () => {
    const { username } = await someone()
    const office = await signedIn(username)
    const home = await signedIn(username, PASSWORD, {
      address: '192.0.2.44',
      userAgent: 'Mozilla/5.0 (Android 14)',
    })
    const listed = await accounts.sessions(office.who, new Date())
    expect(new Map(listed.map(({ address, current }) => [address, current]))).toEqual(
      new Map([
        ['192.0.2.44', false],
        ['203.0.113.7', true],
      ]),
    )
    await accounts.endSession(visit(), office.who, home.who.id)
    expect(await accounts.session(home.cookie, new Date())).toBeNull()
    const third = await signedIn(username)
    await accounts.endOtherSessions(visit(), office.who)
    expect(await accounts.session(third.cookie, new Date())).toBeNull()
    expect(await accounts.session(office.cookie, new Date())).not.toBeNull()
  })

  test('of another person cannot be ended', async () => {
    const mine = await signedIn((await someone()).username)
    const theirs = await signedIn((await someone()).username)
    await accounts.endSession(visit(), mine.who, theirs.who.id)
    expect(await accounts.session(theirs.cookie, new Date())).not.toBeNull()
  })

  test('signing out ends the session and takes the cookie away', async () => {
    const { cookie } = await signedIn((await someone()).username)
    const { setCookies } = await accounts.signOut(visit({ cookie }))
    expect(setCookies[0]).toMatch(/^chungtay\.session_token=; Max-Age=0/)
    expect(await accounts.session(cookie, new Date())).toBeNull()
    expect((await accounts.signOut(visit())).setCookies).toHaveLength(1)
  })
})

describe('passwords', () => {
  test('a one-time password opens, must be changed, and is over after its days', async () => {
    const { username, personId } = await someone()
    const given = await base.db.transaction().execute((trx) => giveOneTimePassword(trx, personId, new Date()))
    expect(given.reveal()).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
    await expect(signedIn(username)).rejects.toMatchObject({ code: 'wrong-credentials' })
    const { who, cookie } = await signedIn(username, given.reveal())
    expect(who.mustChangePassword).toBe(true)
    await accounts.changePassword(visit({ cookie }), who, { current: given.reveal(), next: 'mưa rơi trên mái lá' })
    expect((await accounts.session(cookie, new Date()))?.mustChangePassword).toBe(false)
    const { username: late } = await someone(new Date(Date.now() - 1000))
    await expect(signedIn(late)).rejects.toMatchObject({ code: 'one-time-expired', status: 401 })
  })

  test('changing ends the other sessions and keeps this one; the old password opens no more', async () => {
    const { username } = await someone()
    const here = await signedIn(username)
    const there = await signedIn(username)
    await accounts.changePassword(visit(), here.who, { current: PASSWORD, next: 'ruộng lúa chín vàng' })
    expect(await accounts.session(here.cookie, new Date())).not.toBeNull()
    expect(await accounts.session(there.cookie, new Date())).toBeNull()
    await expect(signedIn(username)).rejects.toMatchObject({ code: 'wrong-credentials' })
    expect((await signedIn(username, 'ruộng lúa chín vàng')).entry.kind).toBe('signed-in')
  })

  test.each([
    ['a wrong present one', 'không phải', 'ruộng lúa chín vàng', 'wrong-password', 'password-current'],
    ['the same', PASSWORD, PASSWORD, 'same-password', 'password-new'],
    ['nine characters', PASSWORD, 'chín ký t', 'password-too-short', 'password-new'],
    ['a common one', PASSWORD, 'Mật khẩu 123', 'password-common', 'password-new'],
  ])('%s is refused beside its field', async (_case, current, next, code, field) => {
    const { who } = await signedIn((await someone()).username)
    await expect(accounts.changePassword(visit(), who, { current, next })).rejects.toMatchObject({
      code,
      status: 400,
      details: { errors: { [field]: expect.any(String) } },
    })
  })

  test('whoever sits at an open session cannot guess the password on', async () => {
    const { who } = await signedIn((await someone()).username, PASSWORD, { address: '192.0.2.66' })
    const guess = () =>
      accounts
        .changePassword(visit({ address: '192.0.2.66' }), who, { current: 'đoán mò', next: 'ruộng lúa chín vàng' })
        .catch((error) => error.status)
    for (let i = 0; i < 5; i++) expect(await guess()).toBe(400)
    expect(await guess()).toBe(429)
  })
})

describe('the second factor', () => {
  /** Turns it on: the telephone's key, the recovery codes, and who is signed in then. */
  async function withSecondFactor() {
    const { username, personId } = await someone()
    const { who, cookie } = await signedIn(username)
    const { key, link } = await accounts.startSecondFactor(visit({ cookie }), who, PASSWORD)
    // A code of the step before: that of now stays fresh for signing in.
    const code = totp(key, new Date(Date.now() - 30_000))
    const { recoveryCodes, setCookies } = await accounts.confirmSecondFactor(visit({ cookie }), who, code)
    return { username, personId, key, link, recoveryCodes, cookie: cookieFrom(setCookies), before: cookie }
  }
  const pending = async (username: string) => {
    const entry = await accounts.signIn(visit(), { username, password: PASSWORD })
    expect(entry.kind).toBe('second-factor')
    const cookie = cookieFrom(entry.setCookies)
    expect(await accounts.session(cookie, new Date())).toBeNull()
    return visit({ cookie })
  }

  test('is on after a first right code, with a new session and ten recovery codes', async () => {
    const { username, link, key, recoveryCodes, cookie, before } = await withSecondFactor()
    expect(link).toBe(
      `otpauth://totp/Chung%20Tay%3A${username}?secret=${key.replaceAll(' ', '')}&issuer=Chung%20Tay&digits=6&period=30`,
    )
    expect(key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(await accounts.session(before, new Date())).toBeNull()
    expect(await accounts.session(cookie, new Date())).toMatchObject({ username, secondFactor: true })
  })

  test('is not on after a wrong first code', async () => {
    const { username } = await someone()
    const { who, cookie } = await signedIn(username)
    await accounts.startSecondFactor(visit({ cookie }), who, PASSWORD)
    await expect(accounts.confirmSecondFactor(visit({ cookie }), who, '000 000')).rejects.toMatchObject({
      code: 'wrong-code',
    })
    expect((await signedIn(username)).entry.kind).toBe('signed-in')
  })

  test('is not offered to who does not know the password, nor twice', async () => {
    const { who, cookie } = await signedIn((await someone()).username)
    await expect(accounts.startSecondFactor(visit({ cookie }), who, 'đoán mò')).rejects.toMatchObject({
      code: 'wrong-password',
    })
    const on = await withSecondFactor()
    const again = (await accounts.session(on.cookie, new Date()))!
    await expect(accounts.startSecondFactor(visit({ cookie: on.cookie }), again, PASSWORD)).rejects.toMatchObject({
      code: 'second-factor-on',
    })
  })

  test('signing in needs the code; the code works once', async () => {
    const { username, key } = await withSecondFactor()
    const first = await pending(username)
    expect(await accounts.awaitsSecondFactor(first)).toBe(true)
    const code = totp(key, new Date())
    const entry = await accounts.confirmSignIn(first, { code: `${code.slice(0, 3)} ${code.slice(3)}` })
    expect(await accounts.session(cookieFrom(entry.setCookies), new Date())).toMatchObject({ username })
    await expect(accounts.confirmSignIn(first, { code })).rejects.toMatchObject({ code: 'second-factor-expired' })
    const second = await pending(username)
    await expect(accounts.confirmSignIn(second, { code })).rejects.toMatchObject({ code: 'wrong-code' })
  })

  test('without the cookie of a right password no code helps, and five wrong codes shut the way', async () => {
    const { username, key } = await withSecondFactor()
    await expect(accounts.confirmSignIn(visit(), { code: totp(key, new Date()) })).rejects.toMatchObject({
      code: 'second-factor-expired',
      status: 401,
    })
    const waiting = await pending(username)
    for (let i = 0; i < 5; i++)
      await expect(accounts.confirmSignIn(waiting, { code: '12345' })).rejects.toMatchObject({ code: 'wrong-code' })
    await expect(accounts.confirmSignIn(waiting, { code: totp(key, new Date()) })).rejects.toMatchObject({
      status: 429,
    })
  })

  test('an open session is no way around the code of another sign-in', async () => {
    const stranger = await signedIn((await someone()).username)
    const { username } = await withSecondFactor()
    const waiting = await pending(username)
    await expect(
      accounts.confirmSignIn({ ...waiting, cookie: `${waiting.cookie}; ${stranger.cookie}` }, { code: '000000' }),
    ).rejects.toMatchObject({ code: 'wrong-code' })
  })

  test('a recovery code opens once, however it is typed', async () => {
    const { username, recoveryCodes } = await withSecondFactor()
    const code = recoveryCodes[3]!
    const entry = await accounts.confirmSignIn(await pending(username), { recoveryCode: code.replace('-', '  ') })
    expect(entry.kind).toBe('signed-in')
    await expect(accounts.confirmSignIn(await pending(username), { recoveryCode: code })).rejects.toMatchObject({
      code: 'wrong-recovery-code',
    })
    expect((await accounts.confirmSignIn(await pending(username), { recoveryCode: recoveryCodes[4]! })).kind).toBe(
      'signed-in',
    )
  })

  test('two at once with one recovery code: one comes in', async () => {
    const { username, recoveryCodes } = await withSecondFactor()
    const [a, b] = [await pending(username), await pending(username)]
    const results = await Promise.allSettled(
      [a, b].map((at) => accounts.confirmSignIn(at, { recoveryCode: recoveryCodes[0]! })),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('new recovery codes end the old ones', async () => {
    const { username, cookie, recoveryCodes } = await withSecondFactor()
    const who = (await accounts.session(cookie, new Date()))!
    await expect(accounts.renewRecoveryCodes(visit({ cookie }), who, 'đoán mò')).rejects.toMatchObject({
      code: 'wrong-password',
    })
    const renewed = await accounts.renewRecoveryCodes(visit({ cookie }), who, PASSWORD)
    expect(renewed.recoveryCodes).toHaveLength(10)
    await expect(
      accounts.confirmSignIn(await pending(username), { recoveryCode: recoveryCodes[0]! }),
    ).rejects.toMatchObject({ status: 400 })
  })

  test('taken off by the administrator, the password is enough again; secrets lie encrypted', async () => {
    const { username, personId, key, recoveryCodes } = await withSecondFactor()
    const row = await base.db
      .selectFrom('auth.second_factor')
      .selectAll()
      .where('user_id', '=', personId)
      .executeTakeFirstOrThrow()
    expect(`${row.secret} ${row.backup_codes}`).not.toContain(key.replaceAll(' ', ''))
    expect(row.backup_codes).not.toContain(recoveryCodes[0])
    await base.db.transaction().execute((trx) => removeSecondFactor(trx, personId))
    expect((await signedIn(username)).entry.kind).toBe('signed-in')
  })
})

describe('opening accounts', () => {
  test('many at once, with one hash; their state can be read', async () => {
    const people = Array.from({ length: 60 }, (_, i) => ({ personId: newId(), username: `mau.${i}` }))
    await base.db
      .transaction()
      .execute((trx) => openAccounts(trx, people, { passwordHash: hash, oneTimeUntil: null, now: new Date() }))
    expect((await signedIn('mau.59')).who.personId).toBe(people[59]!.personId)
    const states = await accountsOf(readOnly(base.db), [people[59]!.personId, people[0]!.personId, newId()])
    expect(states.size).toBe(2)
    expect(states.get(people[59]!.personId)?.lastSeenAt).toBeInstanceOf(Date)
    expect(states.get(people[0]!.personId)).toMatchObject({ username: 'mau.0', secondFactor: false, lastSeenAt: null })
  })

  test.each([
    ['taken', 409, 'username-taken'],
    ['ab', 400, 'bad-username'],
    ['có dấu', 400, 'bad-username'],
    ['a..b', 400, 'bad-username'],
    ['x'.repeat(31), 400, 'bad-username'],
  ])('the name %s: %i', async (username, status, code) => {
    const open = (name: string) =>
      base.db.transaction().execute((trx) =>
        openAccounts(trx, [{ personId: newId(), username: name }], {
          passwordHash: hash,
          oneTimeUntil: null,
          now: new Date(),
        }),
      )
    if (username === 'taken') await open('TAKEN')
    await expect(open(username)).rejects.toMatchObject({ status, code })
  })
})
