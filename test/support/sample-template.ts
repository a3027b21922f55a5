// A sample is loaded once a run; the files that want it copy the database.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { connectPool, kyselyOn } from '../../src/platform/db/connect.ts'
import { loadSample } from '../../src/sample.ts'
import { asAdmin, runtimeOn, type Emitted, type Origin } from './database.ts'
import { TEMPLATE, withDatabase } from './global-database.ts'

const root = join(import.meta.dirname, '../..')
/** Any number: workers that want a sample at the same time wait for the one that makes it. */
const LOCK = 2023

/** The database with a sample and what belongs to it; made by the first who asks in a run. */
export async function sampleOrigin(code: string): Promise<Origin> {
  const database = `sample_${code.replaceAll('-', '_')}`
  const folder = join(inject('runDir'), database)
  const told = `${folder}.json`
  await asAdmin(async (admin) => {
    await admin.query(`select pg_advisory_lock(${LOCK})`)
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount !== 0) return
    const draft = `${database}_draft`
    await admin.query(`drop database if exists ${draft}`)
    await admin.query(`create database ${draft} template ${TEMPLATE}`)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    writeFileSync(told, JSON.stringify(await load(draft, folder, code)))
    await admin.query(`alter database ${draft} rename to ${database}`)
  })
  return { database, folder, events: JSON.parse(readFileSync(told, 'utf8')) as Emitted[] }
}

/** Loads the sample; answers what its acts told. */
async function load(database: string, folder: string, code: string): Promise<Emitted[]> {
  const db = kyselyOn(connectPool(withDatabase(inject('serverUrl'), database), 2))
  const events: Emitted[] = []
  await loadSample(runtimeOn(db, folder, events), root, code)
  await db.destroy()
  return events
}
