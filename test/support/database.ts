// A database of its own for a test file: `const { db, perform } = useDatabase()` at the top of a describe or file.
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import type pg from 'pg'
import type { Actor } from '../../src/platform/command/actor.ts'
import type { Command } from '../../src/platform/command/command.ts'
import { perform, type Runtime } from '../../src/platform/command/perform.ts'
import { connectPool, kyselyOn } from '../../src/platform/db/connect.ts'
import type { Database } from '../../src/platform/db/index.ts'
import { fileStore } from '../../src/platform/files/index.ts'
import { newId } from '../../src/platform/id.ts'
import { openVault } from '../../src/platform/privacy/index.ts'
import { TEMPLATE, withDatabase } from './global-database.ts'

/** What acts emitted, in order. */
export type Emitted = { event: string; payload: Record<string, unknown> }

/** What a test's database begins as: a copy of a database, of the folder with files and key beside it, of what acts told before. */
export type Origin = { database: string; folder: string | null; events: readonly Emitted[] }

export type TestDatabase = {
  url: string
  pool: pg.Pool
  db: Database
  events: Emitted[]
  runtime: Runtime
  /** Where the copy comes from: the migrated template, or what `useSample` puts in its place. */
  origin: () => Promise<Origin>
  /** Performs an act at a business day (default 2023-06-26) with a fresh act id unless one is given. */
  act: <R>(
    actor: Actor,
    command: Command<R>,
    input: unknown,
    at?: { today?: string; now?: Date; actId?: string },
  ) => Promise<R>
}

/** A runtime on a database whose files and key stand in `folder`; events of its acts are put into `events`. */
export const runtimeOn = (db: Database, folder: string, events: Emitted[]): Runtime => ({
  db,
  files: fileStore(join(folder, 'files')),
  vault: openVault({ dataDir: folder, file: null }),
  gateways: [],
  enqueue: async (_trx, event, payload) => void events.push({ event, payload: payload as Record<string, unknown> }),
})

/** Copies the migrated template before the tests of a file and drops the copy after them. */
export function useDatabase(): TestDatabase {
  const name = `t_${randomBytes(6).toString('hex')}`
  const folder = mkdtempSync(join(tmpdir(), 'chung-tay-files-'))
  const held = {
    events: [] as Emitted[],
    origin: async () => ({ database: TEMPLATE, folder: null, events: [] }),
  } as unknown as TestDatabase
  beforeAll(async () => {
    const origin = await held.origin()
    await asAdmin((admin) => admin.query(`create database ${name} template ${origin.database}`))
    if (origin.folder) cpSync(origin.folder, folder, { recursive: true })
    held.events.push(...origin.events)
    held.url = withDatabase(inject('serverUrl'), name)
    held.pool = connectPool(held.url, 6, { pipeline: true })
    held.db = kyselyOn(held.pool)
    held.runtime = runtimeOn(held.db, folder, held.events)
    held.act = (actor, command, input, at = {}) =>
      perform(
        held.runtime,
        { actor, actId: at.actId ?? newId(), now: at.now ?? new Date(), today: at.today ?? '2023-06-26' },
        command,
        input,
      )
  })
  afterAll(async () => {
    await held.db.destroy()
    rmSync(folder, { recursive: true, force: true })
    await asAdmin((admin) => admin.query(`drop database ${name} with (force)`))
  })
  return held
}

/** Does something on the server of the run, outside any test's database. */
export async function asAdmin<T>(work: (admin: pg.Pool) => Promise<T>): Promise<T> {
  const admin = connectPool(inject('serverUrl'), 1)
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
