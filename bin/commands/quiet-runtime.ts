// What acts need when they are run from the command line, where nothing listens to their events.
import { join } from 'node:path'
import type { Runtime } from '../../src/platform/command/perform.ts'
import type { Database } from '../../src/platform/db/index.ts'
import type { Env } from '../../src/platform/env.ts'
import { fileStore } from '../../src/platform/files/index.ts'
import { openVault } from '../../src/platform/privacy/index.ts'

/** Where an installation keeps what does not stand in its database. */
export type Places = Pick<Env, 'dataDir' | 'privacyKeyFile'>

/** A runtime without jobs: events of its acts are not enqueued. */
export const quietRuntime = (db: Database, { dataDir, privacyKeyFile }: Places): Runtime => ({
  db,
  enqueue: async () => {},
  files: fileStore(join(dataDir, 'files')),
  vault: openVault({ dataDir, file: privacyKeyFile }),
  gateways: [],
})
