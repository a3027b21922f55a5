// Who a request comes from, on which business day, and whether anything stands before his work.
import { sql } from 'kysely'
import { secondFactorDue } from './modules/organisation/index.ts'
import { actorFrom, actorRow, type ActorRow } from './modules/organisation/server.ts'
import { seen, sessionRow, type SessionRow, type SignedIn } from './platform/auth/index.ts'
import { businessDay, clockRow, dayOf } from './platform/clock/read.ts'
import { membershipsOf, type Actor } from './platform/command/actor.ts'
import { readOnly, type Database } from './platform/db/index.ts'
import type { App } from './platform/http/context.ts'
import { today } from './platform/time/index.ts'

type Asking = Pick<App, 'today' | 'sample' | 'session' | 'actor'>

type Nothing<Row> = { [Column in keyof Row]: null }

type Row = { day: string | null; sample: unknown } & (SessionRow | Nothing<SessionRow>) & (ActorRow | Nothing<ActorRow>)

/**
 * The business day, and by the token of a session: nobody; a session on which something is still due (no actor: nothing but
 * the account pages is open); or an actor. One statement, for every request begins with it.
 */
export async function whoAsks(db: Database, token: string | null, now: Date): Promise<Asking> {
  if (token === null) return { ...(await businessDay(readOnly(db), now)), session: null, actor: null }
  const day = sql<string>`coalesce(clock.day, ${today(now)}::date)`
  const { rows } = await sql<Row>`select * from (select) request
    left join ${clockRow(readOnly(db))} clock on true
    left join ${sessionRow(db, token, now)} session on true
    left join lateral (${actorRow(sql`session."personId"`, day)}) actor on true`.execute(db)
  const row = rows[0]!
  const on = dayOf(row, now)
  if (row.sessionId === null) return { ...on, session: null, actor: null }
  const actor = row.name === null ? null : actorFrom(row.personId, row)
  return { ...on, ...standing(await seen(db, row, now), actor, on.sample) }
}

/** What is due before the session's person may act. */
function standing(session: SignedIn, actor: Actor | null, sample: string | null): Pick<Asking, 'session' | 'actor'> {
  const roles = actor ? membershipsOf(actor).map(({ role }) => role) : []
  const factor = secondFactorDue(roles, session.secondFactor, sample !== null) ? 'second-factor' : null
  const due = session.mustChangePassword ? 'password' : factor
  return { session: { ...session, due }, actor: due ? null : actor }
}
