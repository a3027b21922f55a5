import { sql } from 'kysely'
import type { Database, Writer } from '../db/index.ts'
import { signedValue } from './cookies.ts'
import type { Site } from './library.ts'

/** A session nobody used for this long is over: office computers are shared. */
export const IDLE_HOURS = 12
/** How exactly "last seen" is kept: one write in this time, not one a page. */
const SEEN_MINUTES = 5

/** Who is signed in by a request's cookie. */
export type SignedIn = {
  /** The session's id. */
  id: string
  personId: string
  username: string
  /** The password was given by the administrator: nothing but choosing one's own is open. */
  mustChangePassword: boolean
  /** Whether this account asks for a second factor. */
  secondFactor: boolean
}

/** One place where a person is signed in. */
export type SessionLine = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  address: string | null
  userAgent: string | null
  current: boolean
}

/** The session that a request's Cookie header names, signed by this site; null without one. Whether it is live, the database knows. */
export const sessionToken = (site: Site, cookieHeader: string | null): string | null =>
  signedValue(site, cookieHeader, 'session_token')

/** The live session of a token, as a question: asked alone, or in one statement with what else a request must know. */
export const sessionRow = (db: Database, token: string, now: Date) =>
  live(db, now)
    .select([
      'session.id as sessionId',
      'session.user_id as personId',
      'session.updated_at as seenAt',
      'user.username',
      'user.one_time_until as oneTimeUntil',
      'user.two_factor_enabled as secondFactor',
    ])
    .where('session.token', '=', token)

export type SessionRow = NonNullable<Awaited<ReturnType<ReturnType<typeof sessionRow>['executeTakeFirst']>>>

/** Who is signed in by a live session; that it was used is kept, once in a while. */
export async function seen(db: Database, row: SessionRow, now: Date): Promise<SignedIn> {
  const { sessionId, personId, seenAt, username, oneTimeUntil, secondFactor } = row
  if (seenAt.getTime() < now.getTime() - SEEN_MINUTES * 60_000)
    await db.updateTable('auth.session').set({ updated_at: now }).where('id', '=', sessionId).execute()
  return { id: sessionId, personId, username, mustChangePassword: oneTimeUntil !== null, secondFactor }
}

/** Resolves the Cookie header of a request in one query; null = nobody (no cookie, forged, expired, idle, revoked, account closed). */
export async function findSession(
  db: Database,
  site: Site,
  cookieHeader: string | null,
  now: Date,
): Promise<SignedIn | null> {
  const token = sessionToken(site, cookieHeader)
  const row = token === null ? undefined : await sessionRow(db, token, now).executeTakeFirst()
  return row ? seen(db, row, now) : null
}

/** Where a person is signed in, last seen first. */
export async function listSessions(
  db: Database,
  { personId, id }: Pick<SignedIn, 'personId' | 'id'>,
  now: Date,
): Promise<SessionLine[]> {
  const rows = await live(db, now)
    .select(['session.id', 'session.created_at', 'session.updated_at', 'session.ip_address', 'session.user_agent'])
    .where('session.user_id', '=', personId)
    .orderBy('session.updated_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    lastSeenAt: row.updated_at,
    address: row.ip_address,
    userAgent: row.user_agent,
    current: row.id === id,
  }))
}

/** Ends sessions of one person: the one named, all but the one named, or all. Returns the ids of those ended. */
export async function endSessions(
  write: Writer<'auth'>,
  personId: string,
  which: { only: string } | { allBut: string } | 'all',
): Promise<string[]> {
  let sessions = write.deleteFrom('auth.session').where('user_id', '=', personId)
  if (which !== 'all')
    sessions = 'only' in which ? sessions.where('id', '=', which.only) : sessions.where('id', '<>', which.allBut)
  const rows = await sessions.returning('id').execute()
  return rows.map(({ id }) => id)
}

/** Throws away what is over: sessions, half-done sign-ins, hits. Done at each sign-in, so no clock is needed for it. */
export async function sweep(write: Writer<'auth' | 'platform'>, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await write.deleteFrom('auth.session').where('expires_at', '<', now).execute()
  await write.deleteFrom('auth.verification').where('expires_at', '<', now).execute()
  await write.deleteFrom('platform.rate').where('slot', '<', dayAgo).execute()
}

const live = (db: Database, now: Date) =>
  db
    .selectFrom('auth.session as session')
    .innerJoin('auth.user as user', 'user.id', 'session.user_id')
    .where('session.expires_at', '>', now)
    .where('session.updated_at', '>', new Date(now.getTime() - IDLE_HOURS * 3_600_000))
    .where('user.closed_at', 'is', null)
    .where((where) =>
      where.or([where('user.one_time_until', 'is', null), where('user.one_time_until', '>', sql<Date>`${now}`)]),
    )
