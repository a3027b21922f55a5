// What the mains share: one pool, one queue, the accounts, and how a request becomes an `App`.
import { sql } from 'kysely'
import { jobs } from './jobs.ts'
import { membershipsOf } from './platform/command/actor.ts'
import { secondFactorDue } from './modules/organisation/index.ts'
import { actorOf } from './modules/organisation/server.ts'
import { appSecret, createAccounts, type Accounts } from './platform/auth/index.ts'
import { businessDay } from './platform/clock/read.ts'
import type { Runtime } from './platform/command/perform.ts'
import { connectPool, kyselyOn } from './platform/db/connect.ts'
import { readOnly } from './platform/db/index.ts'
import type { App } from './platform/http/context.ts'
import type { House } from './platform/http/shell.ts'
import type { Env } from './platform/env.ts'
import { openQueue, type Queue } from './platform/jobs/index.ts'

export type Settings = { env: Env; databaseUrl: string; root: string }

export type Process = House & { runtime: Runtime; accounts: Accounts; queue: Queue; close: () => Promise<void> }

/** Opens what a main needs on a migrated database. */
export async function openProcess({ env, databaseUrl }: Settings): Promise<Process> {
  const db = kyselyOn(connectPool(databaseUrl))
  const reads = readOnly(db)
  const queue = await openQueue(databaseUrl, jobs)
  const runtime: Runtime = { db, enqueue: queue.enqueue }
  const accounts = createAccounts({ runtime, secret: appSecret(env.dataDir), appUrl: env.appUrl })
  const whoAsks = gate(accounts, reads)
  return {
    env,
    runtime,
    accounts,
    queue,
    healthy: () =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
    appFor: async (request, address, requestId): Promise<App> => {
      const now = new Date()
      const { today, sample } = await businessDay(reads, now)
      const { session, actor } = await whoAsks(request, now, today, sample)
      return {
        runtime,
        accounts,
        db: reads,
        actor,
        session,
        now,
        today,
        sample,
        address,
        appUrl: env.appUrl,
        requestId,
      }
    },
    close: async () => {
      await queue.stop()
      await db.destroy()
    },
  }
}

/** Who asks: nobody; a session on which something is still due (no actor: nothing but the account pages is open); or an actor. */
const gate =
  (accounts: Accounts, reads: App['db']) =>
  async (
    request: Request,
    now: Date,
    today: string,
    sample: string | null,
  ): Promise<Pick<App, 'session' | 'actor'>> => {
    const session = await accounts.session(request.headers.get('cookie'), now)
    if (!session) return { session: null, actor: null }
    const actor = await actorOf(reads, session.personId, today)
    const roles = actor ? membershipsOf(actor).map(({ role }) => role) : []
    const factor = secondFactorDue(roles, session.secondFactor, sample !== null) ? 'second-factor' : null
    const due = session.mustChangePassword ? 'password' : factor
    return { session: { ...session, due }, actor: due ? null : actor }
  }
