// Who a request comes from, and whether anything stands before his work.
import { secondFactorDue } from './modules/organisation/index.ts'
import { actorOf } from './modules/organisation/server.ts'
import { membershipsOf } from './platform/command/actor.ts'
import type { App } from './platform/http/context.ts'

type At = Pick<App, 'accounts' | 'db' | 'now' | 'today' | 'sample'>

/** Nobody; a session on which something is still due (no actor: nothing but the account pages is open); or an actor. */
export async function whoAsks(
  { accounts, db, now, today, sample }: At,
  cookie: string | null,
): Promise<Pick<App, 'session' | 'actor'>> {
  const session = await accounts.session(cookie, now)
  if (!session) return { session: null, actor: null }
  const actor = await actorOf(db, session.personId, today)
  const roles = actor ? membershipsOf(actor).map(({ role }) => role) : []
  const factor = secondFactorDue(roles, session.secondFactor, sample !== null) ? 'second-factor' : null
  const due = session.mustChangePassword ? 'password' : factor
  return { session: { ...session, due }, actor: due ? null : actor }
}
