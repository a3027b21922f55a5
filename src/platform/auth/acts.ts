import { symmetricEncrypt, verifyPassword } from 'better-auth/crypto'
import { isAPIError } from 'better-auth/api'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../command/actor.ts'
import { commandsOf } from '../command/command.ts'
import type { DB, Writer } from '../db/index.ts'
import { Problem } from '../problem.ts'
import { countHits } from '../rate.ts'
import { Secret, secretText } from '../secret.ts'
import { refuseWeak, setPassword } from './account.ts'
import { networkOf } from './guess.ts'
import { libraryOn, type Site } from './library.ts'
import { cleanRecoveryCode, totpKey } from './passwords.ts'
import { endSessions, sweep } from './sessions.ts'
import { problemText, type AccountProblem } from './texts.vi.ts'

const command = commandsOf<'auth', 'platform'>()

/** The request as the library reads it: cookie, address, browser. Its cookies open sessions, so it is a secret. */
const visiting = { headers: z.custom<Secret<Headers>>((value) => value instanceof Secret), address: z.string() }
/** The person signed in (or signing in) himself, on his own account. */
const himself = (actor: Actor) => actor.kind === 'person'
const own = async ({ actor }: { actor: Actor }) => (actor.kind === 'person' ? { id: actor.id } : null)

/** What signing in leads to. The cookies are for the one who asked, not for the record. */
export type SignInResult = { kind: 'signed-in' | 'second-factor'; setCookies: Secret<string[]> }

/** The acts of people on their own accounts. Wrong guesses are counted around them (guess.ts): a refused act leaves nothing. */
export function accountActs(site: Site) {
  const library = (write: Writer<'auth'>) => libraryOn(write as unknown as Transaction<DB>, site).api
  return {
    signIn: signIn(library),
    confirmByCode: confirmByCode(library),
    confirmByRecoveryCode: confirmByRecoveryCode(library),
    startSecondFactor: startSecondFactor(library, site),
    confirmSecondFactor: confirmSecondFactor(library),
    renewRecoveryCodes: renewRecoveryCodes(library),
    changePassword,
    endSession,
    endOtherSessions,
  }
}

type Api = (write: Writer<'auth'>) => ReturnType<typeof libraryOn>['api']

/** Opens a session by user name and password; with a second factor switched on it leads to the code first. */
const signIn = (library: Api) =>
  command({
    name: 'auth.sign-in',
    input: z.object({ username: z.string(), password: secretText, ...visiting }),
    load: own,
    allow: himself,
    async run({ write, now, changed }, { id }, { username, password, headers, address }): Promise<SignInResult> {
      const body = { username, password: password.reveal() }
      const answer = await orProblem('wrong-credentials', () =>
        library(write).signInUsername({ body, headers: headers.reveal(), returnHeaders: true }),
      )
      await refuseExpired(write, id, now)
      const kind = 'twoFactorRedirect' in answer.response ? 'second-factor' : 'signed-in'
      if (kind === 'signed-in') await remember(write, id, address, now)
      changed('account', id, null, { address, secondFactor: kind === 'second-factor' ? 'awaited' : null })
      return { kind, setCookies: new Secret(answer.headers.getSetCookie()) }
    },
  })

/** Ends a sign-in with the code of the second factor; a code opens once. */
const confirmByCode = (library: Api) =>
  command({
    name: 'auth.confirm-sign-in',
    input: z.object({ code: secretText, ...visiting }),
    load: own,
    allow: himself,
    async run({ write, now, changed }, { id }, { code, headers, address }): Promise<SignInResult> {
      const digits = code.reveal().replace(/\D/g, '')
      // A code read over the shoulder stays right for a minute and a half: it opens once only.
      await once(write, `code:used:${id}:${digits}`, now)
      const { headers: answer } = await orProblem('wrong-code', () =>
        library(write).verifyTOTP({ body: { code: digits }, headers: headers.reveal(), returnHeaders: true }),
      )
      await remember(write, id, address, now)
      changed('account', id, null, { address, secondFactor: 'code' })
      return { kind: 'signed-in', setCookies: new Secret(answer.getSetCookie()) }
    },
  })

/** Ends a sign-in with a recovery code, which is used up by it. */
const confirmByRecoveryCode = (library: Api) =>
  command({
    name: 'auth.confirm-sign-in-by-recovery-code',
    input: z.object({ code: secretText, ...visiting }),
    load: own,
    allow: himself,
    async run({ write, now, changed }, { id }, { code, headers, address }): Promise<SignInResult> {
      const body = { code: cleanRecoveryCode(code.reveal()) }
      const { headers: answer } = await orProblem('wrong-recovery-code', () =>
        library(write).verifyBackupCode({ body, headers: headers.reveal(), returnHeaders: true }),
      )
      await remember(write, id, address, now)
      changed('account', id, null, { address, secondFactor: 'recovery code' })
      return { kind: 'signed-in', setCookies: new Secret(answer.getSetCookie()) }
    },
  })

/** Makes the key of a second factor after the password is typed again; it is on only after its first code. */
const startSecondFactor = (library: Api, site: Site) =>
  command({
    name: 'auth.start-second-factor',
    input: z.object({ password: secretText, ...visiting }),
    load: own,
    allow: himself,
    async run({ write }, { id }, { password, headers }) {
      const body = { password: password.reveal(), method: 'totp' as const }
      await orProblem('wrong-password', () => library(write).enableTwoFactor({ body, headers: headers.reveal() }))
      return { key: new Secret(await shorterKey(write, site, id)) }
    },
  })

/** Switches the second factor on by its first code; answers the recovery codes. */
const confirmSecondFactor = (library: Api) =>
  command({
    name: 'auth.confirm-second-factor',
    input: z.object({ code: secretText, ...visiting }),
    load: own,
    allow: himself,
    async run({ write, changed }, { id }, { code, headers }) {
      const body = { code: code.reveal().replace(/\D/g, '') }
      const { headers: answer } = await orProblem('wrong-code', () =>
        library(write).verifyTOTP({ body, headers: headers.reveal(), returnHeaders: true }),
      )
      const { backupCodes } = await library(write).viewBackupCodes({ body: { userId: id } })
      changed('account', id, { secondFactor: false }, { secondFactor: true })
      return { recoveryCodes: new Secret(backupCodes), setCookies: new Secret(answer.getSetCookie()) }
    },
  })

/** Makes new recovery codes; the old ones open nothing any more. */
const renewRecoveryCodes = (library: Api) =>
  command({
    name: 'auth.renew-recovery-codes',
    input: z.object({ password: secretText, ...visiting }),
    load: own,
    allow: himself,
    async run({ write, changed }, { id }, { password, headers }) {
      const body = { password: password.reveal() }
      const { backupCodes } = await orProblem('wrong-password', () =>
        library(write).generateBackupCodes({ body, headers: headers.reveal() }),
      )
      changed('account', id, null, { recoveryCodes: 'renewed' })
      return { recoveryCodes: new Secret(backupCodes) }
    },
  })

/** Changes the password, which the old one must be typed for, and ends all other sessions. */
const changePassword = command({
  name: 'auth.change-password',
  input: z.object({ current: secretText, next: secretText, nextHash: secretText, sessionId: z.uuid() }),
  load: ({ read, actor }) =>
    read
      .selectFrom('auth.user as user')
      .innerJoin('auth.credential as credential', 'credential.user_id', 'user.id')
      .select(['user.id', 'user.username', 'credential.password'])
      .where('user.id', '=', actor.kind === 'person' ? actor.id : '')
      .executeTakeFirst(),
  allow: himself,
  async run({ write, now, changed }, { id, username, password }, { current, next, nextHash, sessionId }) {
    const right = await verifyPassword({ hash: password, password: current.reveal() })
    if (!right)
      throw new Problem(
        'wrong-password',
        400,
        fieldError('password-current', problemText('wrong-password')),
        problemText('wrong-password'),
      )
    if (current.reveal() === next.reveal())
      throw new Problem(
        'same-password',
        400,
        fieldError('password-new', problemText('same-password')),
        problemText('same-password'),
      )
    refuseWeak(next.reveal(), username)
    await setPassword(write, id, nextHash.reveal(), null, now)
    const ended = await endSessions(write, id, { allBut: sessionId })
    changed('account', id, null, { password: 'changed', sessionsEnded: ended.length })
    return { sessionsEnded: ended.length }
  },
})

/** Ends one session of the person. */
const endSession = command({
  name: 'auth.end-session',
  input: z.object({ sessionId: z.uuid() }),
  load: own,
  allow: himself,
  async run({ write, changed }, { id }, { sessionId }) {
    const ended = await endSessions(write, id, { only: sessionId })
    for (const one of ended) changed('session', one, { open: true }, { open: false })
    return { sessionsEnded: ended.length }
  },
})

/** Ends all sessions of the person but this one. */
const endOtherSessions = command({
  name: 'auth.end-other-sessions',
  input: z.object({ sessionId: z.uuid() }),
  load: own,
  allow: himself,
  async run({ write, changed }, { id }, { sessionId }) {
    const ended = await endSessions(write, id, { allBut: sessionId })
    for (const one of ended) changed('session', one, { open: true }, { open: false })
    return { sessionsEnded: ended.length }
  },
})

/** What the form shows beside its field. */
const fieldError = (field: string, text: string) => ({ errors: { [field]: text } })

/** The library's refusals become ours; everything else is a fault and goes on. */
async function orProblem<T>(code: AccountProblem, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    const known = REFUSALS[String(error.body?.code)] ?? code
    throw new Problem(known, known === 'wrong-credentials' ? 401 : 400, {}, problemText(known))
  }
}

const REFUSALS: Record<string, AccountProblem> = {
  TOTP_ALREADY_ENABLED: 'second-factor-on',
  TOTP_NOT_ENABLED: 'second-factor-off',
  TWO_FACTOR_NOT_ENABLED: 'second-factor-off',
  INVALID_TWO_FACTOR_COOKIE: 'second-factor-expired',
}

/** The library's own key is 52 letters, too long to be typed into a telephone; ours has the 160 bits that RFC 4226 asks for, in 32. */
async function shorterKey(write: Writer<'auth'>, { secret }: Site, id: string): Promise<string> {
  const key = totpKey()
  await write
    .updateTable('auth.second_factor')
    .set({ secret: await symmetricEncrypt({ key: secret, data: `base32:${key}` }) })
    .where('user_id', '=', id)
    .execute()
  return key
}

async function refuseExpired(write: Writer<'auth'>, id: string, now: Date): Promise<void> {
  const { one_time_until } = await write
    .selectFrom('auth.user')
    .select('one_time_until')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (one_time_until !== null && one_time_until <= now)
    throw new Problem('one-time-expired', 401, {}, problemText('one-time-expired'))
}

async function once(write: Writer<'auth'>, key: string, now: Date): Promise<void> {
  await countHits(write as unknown as Transaction<DB>, [{ key, hits: 1, minutes: 4 }], now).catch(() => {
    throw new Problem('wrong-code', 400, {}, problemText('wrong-code'))
  })
}

async function remember(write: Writer<'auth'>, id: string, address: string, now: Date): Promise<void> {
  await write
    .insertInto('auth.known_address')
    .values({ user_id: id, address: networkOf(address), signed_in_at: now })
    .onConflict((conflict) => conflict.columns(['user_id', 'address']).doUpdateSet({ signed_in_at: now }))
    .execute()
  await sweep(write as unknown as Writer<'auth' | 'platform'>, now)
}
