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

/** Resolves the Cookie header of a request in one query; null = nobody (no cookie, forged, expired, idle, revoked, account closed). */
export async function findSession(
  db: Database,
  site: Site,
  cookieHeader: string | null,
  now: Date,
): Promise<SignedIn | null> {
  const token = signedValue(site, cookieHeader, 'session_token')
  if (!token) return null
  const row = await live(db, now)
    .select([
      'session.id',
      'session.user_id',
      'session.updated_at',
      'user.username',
      'user.one_time_until',
      'user.two_factor_enabled',
    ])
    .where('session.token', '=', token)
    .executeTakeFirst()
  if (!row) return null
  if (row.updated_at.getTime() < now.getTime() - SEEN_MINUTES * 60_000)
    await db.updateTable('auth.session').set({ updated_at: now }).where('id', '=', row.id).execute()
  return {
    id: row.id,
    personId: row.user_id,
    username: row.username,
    mustChangePassword: row.one_time_until !== null,
    secondFactor: row.two_factor_enabled,
  }
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
