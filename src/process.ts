// What the mains share: one pool, one queue, the files, the accounts, and how a request becomes an `App`.
import { join } from 'node:path'
import { sql } from 'kysely'
import { whoAsks } from './gate.ts'
import { heldBy } from './held.ts'
import { originsOf } from './origins.ts'
import { jobs } from './jobs.ts'
import { appSecret, createAccounts, type Accounts } from './platform/auth/index.ts'
import type { Runtime } from './platform/command/perform.ts'
import { connectPool, kyselyOn } from './platform/db/connect.ts'
import { readOnly } from './platform/db/index.ts'
import { fileStore, folderTrouble } from './platform/files/index.ts'
import { readGateways } from './platform/gateway/index.ts'
import { openVault } from './platform/privacy/index.ts'
import type { House } from './platform/http/shell.ts'
import type { Env } from './platform/env.ts'
import { openQueue, type Queue } from './platform/jobs/index.ts'

export type Settings = { env: Env; databaseUrl: string; root: string }

export type Process = House & { runtime: Runtime; accounts: Accounts; queue: Queue; close: () => Promise<void> }

/** Connections of one main to the database. */
const CONNECTIONS = 10

/** Opens what a main needs on a migrated database. */
export async function openProcess({ env, databaseUrl }: Settings): Promise<Process> {
  const db = kyselyOn(connectPool(databaseUrl, CONNECTIONS, { pipeline: true }))
  const queue = await openQueue(databaseUrl, jobs)
  const files = fileStore(join(env.dataDir, 'files'))
  const vault = openVault({ dataDir: env.dataDir, file: env.privacyKeyFile })
  const gateways = readGateways(env.gatewaysFile)
  const runtime: Runtime = { db, enqueue: queue.enqueue, files, vault, gateways }
  const accounts = createAccounts({ runtime, secret: appSecret(env.dataDir), appUrl: env.appUrl })
  return {
    env,
    runtime,
    accounts,
    queue,
    trouble: async () => {
      const reached = await sql`select 1`.execute(db).then(
        () => true,
        () => false,
      )
      return reached ? folderTrouble(env.dataDir) : 'database unreachable'
    },
    appFor: appOn({ runtime, accounts, env }),
    close: async () => {
      await queue.stop()
      await db.destroy()
    },
  }
}

/** How a request becomes what every loader and action gets. */
function appOn({ runtime, accounts, env }: Pick<Process, 'runtime' | 'accounts' | 'env'>): House['appFor'] {
  const db = readOnly(runtime.db)
  const { files, vault } = runtime
  const privacy = vault.reading(db)
  const fixed = {
    runtime,
    accounts,
    db,
    files,
    privacy,
    appUrl: env.appUrl,
    mailLeaves: env.smtpUrl !== null,
    heldBy,
    originsOf,
  }
  return async (request, address, requestId) => {
    const now = new Date()
    const asking = await whoAsks(runtime.db, accounts.sessionToken(request.headers.get('cookie')), now)
    return { ...fixed, ...asking, now, address, requestId }
  }
}
