import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { applyWithin, type Migration } from '../db/migrate.ts'
import { sendAgain } from '../jobs/send-again.ts'
import { tableOf } from './manifest.ts'
import { openArchive, type Archive, type Member } from './reader.ts'
import { JOBS, SECRETS, type Installation, type WaitingJob } from './save.ts'
import { guards, isVirgin, quoted, type Table } from './schema.ts'
import { backupTexts as t } from './texts.vi.ts'

export type Restored = { rows: number; files: number }

/** Whether a file is a whole backup that this code knows, before anything is made for it. Throws a readable Error where not. */
export async function checkBackup(path: string, known: readonly Migration[]): Promise<void> {
  const archive = await openArchive(path)
  try {
    sameMigrations(archive, known)
  } finally {
    await archive.close()
  }
}

/**
 * Restores a backup into an empty database and data folder, in one transaction: all of it or nothing. The schema is made by the
 * backup's own migrations, which must all be among `known` (older ones than the code's are fine: the code then migrates on).
 * Throws a readable Error on a damaged file, a database with data, or a schema that this code does not know.
 */
export async function restoreBackup(
  { databaseUrl, dataDir }: Installation,
  path: string,
  known: readonly Migration[],
): Promise<Restored> {
  const archive = await openArchive(path)
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'chung-tay-restore' })
  try {
    const migrations = sameMigrations(archive, known)
    await client.connect()
    if (!(await isVirgin(client))) throw new Error(t.notEmpty)
    const files = await restoreFiles(archive, dataDir)
    await client.query(`set timezone = 'UTC'; set datestyle = iso; begin`)
    const rows = await restoreRows(client, archive, migrations)
    await client.query('commit')
    await sendAgain(databaseUrl, JSON.parse(String((await archive.bytes(JOBS)) ?? '[]')) as WaitingJob[])
    return { rows, files }
  } finally {
    await client.end()
    await archive.close()
  }
}

function sameMigrations({ manifest }: Archive, known: readonly Migration[]): Migration[] {
  return manifest.migrations.map(({ name, hash }) => {
    const migration = known.find((each) => each.name === name)
    if (!migration) throw new Error(t.laterSchema(name))
    if (migration.hash !== hash) throw new Error(t.otherSchema(name))
    return migration
  })
}

async function restoreRows(client: pg.Client, archive: Archive, migrations: readonly Migration[]): Promise<number> {
  for (const migration of migrations) await applyWithin(client, migration)
  const { off, on } = await guards(client)
  await client.query(off.join('; '))
  const { tables } = archive.manifest
  // Rows that a migration puts in are in the backup as they are now.
  await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`)
  const parts = Map.groupBy(archive.members, ({ name }) => tableOf(name))
  let rows = 0
  for (const table of tables) rows += await restoreTable(client, archive, table, parts.get(table.name) ?? [])
  await client.query(on.join('; '))
  await client.query('analyze')
  return rows
}

async function restoreTable(
  client: pg.Client,
  archive: Archive,
  { name, columns }: Table,
  parts: readonly Member[],
): Promise<number> {
  const stream = client.query(copyFrom(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`))
  const bytes = async function* () {
    for (const part of parts) yield* archive.pieces(part)
  }
  await pipeline(Readable.from(bytes()), stream)
  return stream.rowCount
}

/** Files go by the hash of their content, so one that is there already is the same. */
async function restoreFiles(archive: Archive, dataDir: string): Promise<number> {
  let count = 0
  for (const member of archive.members) {
    const sha256 = /^files\/([0-9a-f]{64})$/.exec(member.name)?.[1]
    if (!sha256) continue
    await place(join(dataDir, 'files', sha256.slice(0, 2), sha256), archive, member)
    count++
  }
  for (const secret of archive.members.filter(({ name }) => SECRETS.includes(name)))
    await place(join(dataDir, secret.name), archive, secret, true)
  return count
}

async function place(path: string, archive: Archive, member: Member, over = false): Promise<void> {
  if (existsSync(path) && !over) return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(`${path}.restoring`, archive.pieces(member), { mode: 0o600, flush: true })
  await rename(`${path}.restoring`, path)
}
