// What the mains share: one pool, one queue, the accounts, and how a request becomes an `App`.
import { sql } from 'kysely'
import { jobs } from './jobs.ts'
import { actorOf } from './modules/organisation/server.ts'
import { businessDay } from './platform/clock/read.ts'
import type { Runtime } from './platform/command/perform.ts'
import { connectPool, kyselyOn } from './platform/db/connect.ts'
import { readOnly } from './platform/db/index.ts'
import type { App } from './platform/http/context.ts'
import type { House } from './platform/http/shell.ts'
import type { Env } from './platform/env.ts'
import { openQueue, type Queue } from './platform/jobs/index.ts'

export type Settings = { env: Env; databaseUrl: string; root: string }

export type Process = House & { runtime: Runtime; queue: Queue; close: () => Promise<void> }

/** Opens what a main needs on a migrated database. */
export async function openProcess({ env, databaseUrl }: Settings): Promise<Process> {
  const db = kyselyOn(connectPool(databaseUrl))
  const reads = readOnly(db)
  const queue = await openQueue(databaseUrl, jobs)
  const runtime: Runtime = { db, enqueue: queue.enqueue }
  return {
    env,
    runtime,
    queue,
    healthy: () =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
    appFor: async (_request, address, requestId): Promise<App> => {
      const now = new Date()
      const { today, sample } = await businessDay(reads, now)
      const session = null as App['session']
      const actor = session ? await actorOf(reads, (session as NonNullable<App['session']>).personId, today) : null
      return { runtime, db: reads, actor, session, now, today, sample, address, appUrl: env.appUrl, requestId }
    },
    close: async () => {
      await queue.stop()
      await db.destroy()
    },
  }
}
