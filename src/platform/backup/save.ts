import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { appliedMigrations } from '../db/migrate.ts'
import { FORMAT, MANIFEST, tablePart, type Manifest } from './manifest.ts'
import { quoted, tablesOf, type Table } from './schema.ts'
import { backupTexts as t } from './texts.vi.ts'
import { writeArchive, type Writer } from './writer.ts'

/** Where an installation keeps what is worth saving. */
export type Installation = { databaseUrl: string; dataDir: string }
/** `lost`: hashes of stored files that rows name but that are missing or damaged; everything else is saved. */
export type Saved = { tables: number; rows: number; files: number; lost: string[] }

/** What the database is worth little without: cookies and second factors, and personal fields. A key kept elsewhere is not ours to save. */
export const SECRETS = ['secrets/app-secret', 'secrets/privacy-key']
export const JOBS = 'jobs.json'
const PART = 4 * 1024 * 1024

/**
 * Saves a whole installation into one file while it runs: rows as of one moment, the stored files they name, the secret.
 * There is a file at `path` only when it is whole. Throws a readable Error on an empty database or an existing file.
 */
export async function saveBackup({ databaseUrl, dataDir }: Installation, path: string, now: Date): Promise<Saved> {
  if (existsSync(path)) throw new Error(t.exists(path))
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'chung-tay-backup' })
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'; set datestyle = iso; begin isolation level repeatable read read only`)
    const migrations = await appliedMigrations(client)
    if (migrations.length === 0) throw new Error(t.noDatabase)
    const writer = await writeArchive(path)
    try {
      const saved = await saveAll(client, writer, { dataDir, migrations, now })
      await writer.close()
      return saved
    } catch (error) {
      await writer.abandon()
      throw error
    }
  } finally {
    await client.end()
  }
}

type Of = { dataDir: string; migrations: Manifest['migrations']; now: Date }

async function saveAll(client: pg.Client, writer: Writer, { dataDir, migrations, now }: Of): Promise<Saved> {
  const tables = await tablesOf(client)
  const postgres = (await client.query<{ server_version: string }>('show server_version')).rows[0]!.server_version
  const counted: Manifest['tables'] = []
  for (const table of tables) counted.push({ ...table, rows: await saveTable(client, writer, table) })
  await writer.add(JOBS, Buffer.from(JSON.stringify(await waitingJobs(client))))
  const files = await saveFiles(writer, join(dataDir, 'files'))
  const lost = (await namedFiles(client, tables)).filter((sha256) => !files.has(sha256))
  for (const secret of SECRETS.filter((each) => existsSync(join(dataDir, each))))
    await writer.add(secret, await readFile(join(dataDir, secret)))
  const manifest: Manifest = {
    product: 'chung-tay',
    format: FORMAT,
    madeAt: now.toISOString(),
    postgres,
    migrations,
    tables: counted,
  }
  await writer.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`))
  return { tables: counted.length, rows: counted.reduce((sum, { rows }) => sum + rows, 0), files: files.size, lost }
}

/** A table's rows in PostgreSQL's text format, in parts that fit into memory. Answers how many rows. */
async function saveTable(client: pg.Client, writer: Writer, { name, columns }: Table): Promise<number> {
  const stream = client.query(copyTo(`copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)}) to stdout`))
  let held: Buffer[] = []
  let size = 0
  let part = 0
  const flush = async () => {
    if (size > 0) await writer.add(tablePart(name, ++part), Buffer.concat(held))
    held = []
    size = 0
  }
  for await (const piece of stream as AsyncIterable<Buffer>) {
    held.push(piece)
    size += piece.length
    if (size >= PART) await flush()
  }
  await flush()
  return stream.rowCount
}

export type WaitingJob = { id: string; name: string; data: object | null; startAfter: string }

/** Jobs that acts have enqueued and that are not done: they would be lost with the queue's own tables. */
async function waitingJobs(client: pg.Client): Promise<WaitingJob[]> {
  const { rows } = await client.query<{ there: string | null }>(`select to_regclass('pgboss.job')::text as there`)
  if (!rows[0]?.there) return []
  const waiting = await client.query<WaitingJob>(`
    select id, name, data, start_after as "startAfter" from pgboss.job
    where state < 'completed' and name not like '\\_\\_pgboss%' order by created_on, id`)
  return waiting.rows
}

/** The hashes of all files that rows name: in every slice the column that does so is called sha256. */
async function namedFiles(client: pg.Client, tables: readonly Table[]): Promise<string[]> {
  const named = new Set<string>()
  for (const { name } of tables.filter(({ columns }) => columns.includes('sha256'))) {
    const { rows } = await client.query<{ sha256: string }>(`select distinct sha256 from ${quoted(name)}`)
    for (const { sha256 } of rows) named.add(sha256)
  }
  return [...named].toSorted()
}

/** All stored files whose bytes are what their name, the hash, says. Answers the hashes. */
async function saveFiles(writer: Writer, dir: string): Promise<Set<string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  const saved = new Set<string>()
  for (const { name, parentPath } of entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)))
    if (await saveFile(writer, join(parentPath, name), name)) saved.add(name)
  return saved
}

async function saveFile(writer: Writer, path: string, sha256: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const hash = createHash('sha256')
    for await (const piece of handle.createReadStream({ start: 0, autoClose: false })) hash.update(piece as Buffer)
    if (hash.digest('hex') !== sha256) return false
    await writer.addFile(`files/${sha256}`, handle, (await handle.stat()).size)
    return true
  } finally {
    await handle.close()
  }
}
