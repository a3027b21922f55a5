import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { Reader, Writer } from '../db/index.ts'
import { newId } from '../id.ts'
import { Problem } from '../problem.ts'
import { Secret } from '../secret.ts'
import { oneTimePassword, passwordFault } from './passwords.ts'
import { endSessions } from './sessions.ts'
import { passwordFaultText, problemText } from './texts.vi.ts'
import { cleanUsername, USERNAME } from './username.ts'

/** A password given by the administrator opens the account for this many days. */
export const ONE_TIME_DAYS = 14

/** What a slice may know of a person's account. */
export type AccountState = {
  personId: string
  username: string
  secondFactor: boolean
  /** Until when an administrator's password waits to be replaced; null = the person chose the password. */
  oneTimeUntil: Date | null
  closedAt: Date | null
  lastSeenAt: Date | null
}

type Opening = { personId: string; username: string }
type First = { passwordHash: string; oneTimeUntil: Date | null; now: Date }

// The acts of a slice may write their own schema only; these functions are the one way for them into this one, in their transaction.
const inAct = <S extends string>(write: Writer<S>) => write as unknown as Writer<'auth'>

/** The scrypt hash of a password, about 0.1 s. For many accounts of a sample: one hash for all. */
export const hashOf = (password: Secret): Promise<string> => hashPassword(password.reveal())

/**
 * Opens accounts for people within the act that makes the people. Throws Problem 400 `bad-username` and 409 `username-taken`
 * (details: `usernames`).
 */
export async function openAccounts<S extends string>(
  write: Writer<S>,
  people: readonly Opening[],
  { passwordHash, oneTimeUntil, now }: First,
): Promise<void> {
  const named = people.map(({ personId, username }) => ({ personId, username: cleanUsername(username) }))
  const bad = named.filter(({ username }) => !USERNAME.test(username)).map(({ username }) => username)
  if (bad.length > 0) throw refusedNames('bad-username', 400, bad)
  if (named.length === 0) return
  const moments = { created_at: now, updated_at: now }
  const made = await inAct(write)
    .insertInto('auth.user')
    .values(
      named.map(({ personId, username }) => ({ id: personId, username, one_time_until: oneTimeUntil, ...moments })),
    )
    .onConflict((conflict) => conflict.column('username').doNothing())
    .returning('username')
    .execute()
  const taken = named.map(({ username }) => username).filter((name) => !made.some(({ username }) => username === name))
  if (taken.length > 0) throw refusedNames('username-taken', 409, taken)
  await inAct(write)
    .insertInto('auth.credential')
    .values(
      named.map(({ personId }) => ({
        id: newId(now.getTime()),
        user_id: personId,
        account_id: personId,
        password: passwordHash,
        ...moments,
      })),
    )
    .execute()
}

/** Names that cannot be given; the form that asked for one shows it beside its field. */
const refusedNames = (code: 'bad-username' | 'username-taken', status: 400 | 409, usernames: string[]) =>
  new Problem(code, status, { usernames, errors: { username: problemText(code) } }, problemText(code))

/** The hash of a password that a person chose. Throws Problem 400 `password-…` with `errors` for the field `password-new`. */
export async function chosenPassword(password: string, username: string): Promise<Secret> {
  refuseWeak(password, username)
  return new Secret(await hashPassword(password))
}

/** Throws when a password may not be taken. */
export function refuseWeak(password: string, username: string): void {
  const fault = passwordFault(password, cleanUsername(username))
  if (!fault) return
  const text = passwordFaultText[fault]
  throw new Problem(`password-${fault}`, 400, { errors: { 'password-new': text } }, text)
}

/** Gives an account a new one-time password (shown once), signs it out everywhere and opens it again if it was closed. */
export async function giveOneTimePassword<S extends string>(
  write: Writer<S>,
  personId: string,
  now: Date,
): Promise<Secret> {
  const password = new Secret(oneTimePassword())
  await setPassword(inAct(write), personId, await hashOf(password), oneTimeEnd(now), now)
  await inAct(write).updateTable('auth.user').set({ closed_at: null }).where('id', '=', personId).execute()
  await endSessions(inAct(write), personId, 'all')
  return password
}

export const oneTimeEnd = (now: Date): Date => new Date(now.getTime() + ONE_TIME_DAYS * 86_400_000)

/** Replaces a password. Throws when the person has no account. */
export async function setPassword(
  write: Writer<'auth'>,
  personId: string,
  passwordHash: string,
  oneTimeUntil: Date | null,
  now: Date,
): Promise<void> {
  await write
    .updateTable('auth.user')
    .set({ one_time_until: oneTimeUntil, updated_at: now })
    .where('id', '=', personId)
    .returning('id')
    .executeTakeFirstOrThrow()
  await write
    .updateTable('auth.credential')
    .set({ password: passwordHash, updated_at: now })
    .where('user_id', '=', personId)
    .execute()
}

/** Takes the second factor off an account (telephone lost); says whether there was one. */
export async function removeSecondFactor<S extends string>(write: Writer<S>, personId: string): Promise<boolean> {
  const gone = await inAct(write)
    .deleteFrom('auth.second_factor')
    .where('user_id', '=', personId)
    .returning('id')
    .execute()
  await inAct(write).updateTable('auth.user').set({ two_factor_enabled: false }).where('id', '=', personId).execute()
  return gone.length > 0
}

/** Closes the account of a person who left, and every session of it. */
export async function closeAccount<S extends string>(write: Writer<S>, personId: string, now: Date): Promise<void> {
  await inAct(write).updateTable('auth.user').set({ closed_at: now }).where('id', '=', personId).execute()
  await endSessions(inAct(write), personId, 'all')
}

/** The state of the accounts of these people; who has none is missing. */
export async function accountsOf<S extends string>(
  read: Reader<S>,
  personIds: readonly string[],
): Promise<Map<string, AccountState>> {
  if (personIds.length === 0) return new Map()
  const rows = await (read as unknown as Reader<'auth'>)
    .selectFrom('auth.user as user')
    .select((row) => [
      'user.id as personId',
      'user.username',
      'user.two_factor_enabled as secondFactor',
      'user.one_time_until as oneTimeUntil',
      'user.closed_at as closedAt',
      row
        .selectFrom('auth.session as session')
        .select(sql<Date | null>`max(session.updated_at)`.as('seen'))
        .whereRef('session.user_id', '=', 'user.id')
        .as('lastSeenAt'),
    ])
    .where('user.id', 'in', personIds)
    .execute()
  return new Map(rows.map((row) => [row.personId, row]))
}

/** Whether anybody can sign in at all: if not, the first-run page makes the first administrator. */
export async function anyAccount<S extends string>(read: Reader<S>): Promise<boolean> {
  const row = await (read as unknown as Reader<'auth'>).selectFrom('auth.user').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** Whose account a user name is; null = nobody's. */
export async function personOfUsername<S extends string>(read: Reader<S>, username: string): Promise<string | null> {
  const row = await (read as unknown as Reader<'auth'>)
    .selectFrom('auth.user')
    .select('id')
    .where('username', '=', cleanUsername(username))
    .executeTakeFirst()
  return row?.id ?? null
}
