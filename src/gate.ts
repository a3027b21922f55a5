// Who a request comes from, and whether anything stands before his work.
import { secondFactorDue } from './modules/organisation/index.ts'
import { actorOf } from './modules/organisation/server.ts'
import type { SignedIn } from './platform/auth/index.ts'
import { membershipsOf } from './platform/command/actor.ts'
import type { App } from './platform/http/context.ts'

type At = Pick<App, 'db' | 'today' | 'sample'>

/** Nobody; a session on which something is still due (no actor: nothing but the account pages is open); or an actor. */
export async function whoAsks(
  { db, today, sample }: At,
  session: SignedIn | null,
): Promise<Pick<App, 'session' | 'actor'>> {
  if (!session) return { session: null, actor: null }
  const actor = await actorOf(db, session.personId, today)
  const roles = actor ? membershipsOf(actor).map(({ role }) => role) : []
  const factor = secondFactorDue(roles, session.secondFactor, sample !== null) ? 'second-factor' : null
  const due = session.mustChangePassword ? 'password' : factor
  return { session: { ...session, due }, actor: due ? null : actor }
}
