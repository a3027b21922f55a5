import { createHmac } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { perform, type Runtime } from '../command/perform.ts'
import type { Command } from '../command/command.ts'
import { newId } from '../id.ts'
import { Problem } from '../problem.ts'
import { Secret } from '../secret.ts'
import { accountActs } from './acts.ts'
import { sessionCookieGone, signedValue } from './cookies.ts'
import { guess, type Guessing } from './guess.ts'
import { ADDRESS_HEADER, ISSUER, type Site } from './library.ts'
import { cookieOf, cookieName } from './cookies.ts'
import { findSession, listSessions, sessionToken, type SessionLine, type SignedIn } from './sessions.ts'
import { problemText } from './texts.vi.ts'
import { cleanUsername } from './username.ts'

/** What an act on an account needs of the request. `address` is the visitor's, already read through the trusted proxy. */
export type Visit = {
  cookie: string | null
  address: string
  userAgent: string
  now: Date
  today: string
}

/** Set-Cookie lines for the answer, and where the person goes next. */
export type Entry = { kind: 'signed-in' | 'second-factor'; personId: string; setCookies: string[] }

export type AccountsConfig = Site & { runtime: Runtime }

/** The one object through which a process deals with accounts. */
export type Accounts = ReturnType<typeof createAccounts>

export function createAccounts(config: AccountsConfig) {
  const { runtime } = config
  const acts = accountActs(config)
  return {
    ...entry(config, acts),
    ...secondFactor(config, acts),
    /** What whoever started the system reads in the console and types on the first-run page: a stranger who finds it first cannot. */
    setupCode: setupCode(config),
    /** Throws Problem 400 `wrong-setup-code`, 429 `too-many-tries`. */
    checkSetupCode: (visit: Visit, typed: string) =>
      guess(runtime.db, guessing('code', '(first run)', visit), visit.now, async () => {
        if (typed.replace(/\D/g, '') === setupCode(config).replace(/\D/g, '')) return
        const text = problemText('wrong-setup-code')
        throw new Problem('wrong-setup-code', 400, { errors: { setupCode: text } }, text)
      }),
    /** The session that a request's Cookie header names; null without one that was signed here. */
    sessionToken: (cookie: string | null): string | null => sessionToken(config, cookie),
    /** Who is signed in by a request's Cookie header: one query. */
    session: (cookie: string | null, now: Date): Promise<SignedIn | null> =>
      findSession(runtime.db, config, cookie, now),
    /** Where a person is signed in. */
    sessions: (who: SignedIn, now: Date): Promise<SessionLine[]> => listSessions(runtime.db, who, now),
    /** Ends the session of this request; the answer's Set-Cookie lines take the cookie away. */
    async signOut(visit: Visit): Promise<{ setCookies: string[] }> {
      const who = await findSession(runtime.db, config, visit.cookie, visit.now)
      if (who) await act(config, visit, who.personId, acts.endSession, { sessionId: who.id })
      return { setCookies: [sessionCookieGone(config)] }
    },
    /** Ends one session of the person, also one at another machine. */
    endSession: (visit: Visit, who: SignedIn, sessionId: string, actId?: string) =>
      act(config, visit, who.personId, acts.endSession, { sessionId }, actId),
    /** Ends all sessions of the person but this one. */
    endOtherSessions: (visit: Visit, who: SignedIn, actId?: string) =>
      act(config, visit, who.personId, acts.endOtherSessions, { sessionId: who.id }, actId),
    /**
     * Replaces the person's own password and ends the other sessions. Throws Problem 400 `wrong-password`, `same-password`,
     * `password-…` with `errors` for the fields `password-current` and `password-new`.
     */
    async changePassword(visit: Visit, who: SignedIn, typed: { current: string; next: string }, actId?: string) {
      const nextHash = new Secret(await hashPassword(typed.next))
      const input = { current: new Secret(typed.current), next: new Secret(typed.next), nextHash }
      return guess(runtime.db, guessing('password', who.username, visit), visit.now, () =>
        act(config, visit, who.personId, acts.changePassword, { ...input, sessionId: who.id }, actId),
      )
    },
  }
}

type Acts = ReturnType<typeof accountActs>

function entry(config: AccountsConfig, acts: Acts) {
  const { db } = config.runtime
  return {
    /**
     * Signs in by user name and password. Throws Problem 401 `wrong-credentials` (name or password, it does not say which), 401
     * `one-time-expired`, 429 `too-many-tries` (details `until`, `minutes`).
     */
    async signIn(visit: Visit, typed: { username: string; password: string }): Promise<Entry> {
      const username = cleanUsername(typed.username)
      return guess(db, guessing('password', username, visit), visit.now, async () => {
        const personId = await openAccountOf(config, username)
        if (!personId) return refuseUnknown(typed.password)
        const input = { username, password: new Secret(typed.password), ...visitInput(visit, null) }
        const { kind, setCookies } = await act(config, visit, personId, acts.signIn, input)
        return { kind, personId, setCookies: setCookies.reveal() }
      })
    },
    /** Ends a sign-in that awaits its second factor. Throws 401 `second-factor-expired`, 400 `wrong-code` or `wrong-recovery-code`, 429. */
    async confirmSignIn(visit: Visit, typed: { code: string } | { recoveryCode: string }): Promise<Entry> {
      const waiting = await awaitedPerson(config, visit)
      const cookie = `${cookieName(config, 'two_factor')}=${cookieOf(visit.cookie, cookieName(config, 'two_factor'))}`
      const [command, code] =
        'code' in typed ? [acts.confirmByCode, typed.code] : [acts.confirmByRecoveryCode, typed.recoveryCode]
      return guess(db, guessing('code', waiting.username, visit), visit.now, async () => {
        const input = { code: new Secret(code), ...visitInput(visit, cookie) }
        const { kind, setCookies } = await act(config, visit, waiting.id, command, input)
        return { kind, personId: waiting.id, setCookies: setCookies.reveal() }
      })
    },
    /** Whether this browser is between password and second factor. */
    awaitsSecondFactor: (visit: Visit): Promise<boolean> =>
      awaitedPerson(config, visit).then(
        () => true,
        () => false,
      ),
  }
}

function secondFactor(config: AccountsConfig, acts: Acts) {
  const { db } = config.runtime
  const asOwner = <T>(visit: Visit, who: SignedIn, work: () => Promise<T>) =>
    guess(db, guessing('password', who.username, visit), visit.now, work)
  return {
    /** First step: the key to type into the authenticator, in groups of four, and the same as an otpauth:// link. Throws 400 `wrong-password`, `second-factor-on`. */
    startSecondFactor: (visit: Visit, who: SignedIn, password: string) =>
      asOwner(visit, who, async () => {
        const input = { password: new Secret(password), ...visitInput(visit, visit.cookie) }
        const { key } = await act(config, visit, who.personId, acts.startSecondFactor, input)
        return { key: grouped(key.reveal()), link: otpauth(who.username, key.reveal()) }
      }),
    /** Second step: a first code turns it on. The recovery codes are shown this once. Throws 400 `wrong-code`. */
    async confirmSecondFactor(visit: Visit, who: SignedIn, code: string) {
      const input = { code: new Secret(code), ...visitInput(visit, visit.cookie) }
      const done = await act(config, visit, who.personId, acts.confirmSecondFactor, input)
      return { recoveryCodes: done.recoveryCodes.reveal(), setCookies: done.setCookies.reveal() }
    },
    /** New recovery codes; the old ones open nothing any more. Throws 400 `wrong-password`, `second-factor-off`. */
    renewRecoveryCodes: (visit: Visit, who: SignedIn, password: string) =>
      asOwner(visit, who, async () => {
        const input = { password: new Secret(password), ...visitInput(visit, visit.cookie) }
        const done = await act(config, visit, who.personId, acts.renewRecoveryCodes, input)
        return { recoveryCodes: done.recoveryCodes.reveal() }
      }),
  }
}

/** Performs an act as the person himself. What holds secrets takes a fresh act id: its answer cannot be given a second time. */
const act = <R>(
  { runtime }: AccountsConfig,
  { now, today }: Visit,
  personId: string,
  command: Command<R>,
  input: object,
  actId = newId(now.getTime()),
): Promise<R> => {
  const actor = { kind: 'person' as const, id: personId, name: '', memberships: [], scope: [] }
  return perform(runtime, { actor, actId, now, today }, command, input)
}

const guessing = (what: Guessing['what'], username: string, { address }: Visit): Guessing => ({
  what,
  username,
  address,
})

function visitInput({ address, userAgent }: Visit, cookie: string | null) {
  const headers = new Headers({ [ADDRESS_HEADER]: address, 'user-agent': userAgent.slice(0, 300) })
  if (cookie) headers.set('cookie', cookie)
  return { headers: new Secret(headers), address }
}

const openAccountOf = async ({ runtime }: AccountsConfig, username: string): Promise<string | null> => {
  const row = await runtime.db
    .selectFrom('auth.user')
    .select('id')
    .where('username', '=', username)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** An unknown name takes as long as a wrong password, or the time would tell which names exist. */
async function refuseUnknown(password: string): Promise<never> {
  await hashPassword(password.slice(0, 128))
  throw new Problem('wrong-credentials', 401, {}, problemText('wrong-credentials'))
}

async function awaitedPerson(
  config: AccountsConfig,
  { cookie, now }: Visit,
): Promise<{ id: string; username: string }> {
  const identifier = signedValue(config, cookie, 'two_factor')
  const row =
    identifier &&
    (await config.runtime.db
      .selectFrom('auth.verification as awaited')
      .innerJoin('auth.user as user', (join) => join.onRef('awaited.value', '=', (eb) => eb.cast('user.id', 'text')))
      .select(['user.id', 'user.username'])
      .where('awaited.identifier', '=', identifier)
      .where('awaited.expires_at', '>', now)
      .where('user.closed_at', 'is', null)
      .executeTakeFirst())
  if (!row) throw new Problem('second-factor-expired', 401, {}, problemText('second-factor-expired'))
  return row
}

/** Eight digits that follow from the secret of the installation: the same at every start. */
function setupCode({ secret }: Site): string {
  const number = createHmac('sha256', secret).update('first run').digest().readUInt32BE(0) % 100_000_000
  return String(number)
    .padStart(8, '0')
    .replace(/(\d{4})/, '$1-')
}

const grouped = (key: string) => key.match(/.{1,4}/g)?.join(' ') ?? key

const otpauth = (username: string, key: string) =>
  `otpauth://totp/${encodeURIComponent(`${ISSUER}:${username}`)}?secret=${key}&issuer=${encodeURIComponent(ISSUER)}&digits=6&period=30`
