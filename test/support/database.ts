// A database of its own for a test file: `const { db, perform } = useDatabase()` at the top of a describe or file.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
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

export type TestDatabase = {
  url: string
  pool: pg.Pool
  db: Database
  /** Events that acts emitted, in order. */
  events: { event: string; payload: Record<string, unknown> }[]
  runtime: Runtime
  /** Performs an act at a business day (default 2023-06-26) with a fresh act id unless one is given. */
  act: <R>(
    actor: Actor,
    command: Command<R>,
    input: unknown,
    at?: { today?: string; now?: Date; actId?: string },
  ) => Promise<R>
}

/** Copies the migrated template before the tests of a file and drops the copy after them. */
export function useDatabase(): TestDatabase {
  const name = `t_${randomBytes(6).toString('hex')}`
  const held = { events: [] } as unknown as TestDatabase
  const files = mkdtempSync(join(tmpdir(), 'chung-tay-files-'))
  beforeAll(async () => {
    const admin = connectPool(inject('serverUrl'), 1)
    await admin.query(`create database ${name} template ${TEMPLATE}`)
    await admin.end()
    held.url = withDatabase(inject('serverUrl'), name)
    held.pool = connectPool(held.url, 6)
    held.db = kyselyOn(held.pool)
    held.runtime = {
      db: held.db,
      files: fileStore(files),
      vault: openVault({ dataDir: files, file: null }),
      enqueue: async (_trx, event, payload) =>
        void held.events.push({ event, payload: payload as Record<string, unknown> }),
    }
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
    rmSync(files, { recursive: true, force: true })
    const admin = connectPool(inject('serverUrl'), 1)
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  return held
}
