import { createHash, randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { PgBoss } from 'pg-boss'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { withDatabase } from '../../../test/support/global-database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { findSystemPostgres, onSystemServer } from '../../../test/support/system-postgres.ts'
import { migrateDatabase } from '../../database.ts'
import { connectPool, kyselyOn } from '../db/connect.ts'
import { readOnly } from '../db/index.ts'
import { readMigrations } from '../db/migrate.ts'
import { newId } from '../id.ts'
import { openVault } from '../privacy/index.ts'
import { saveBeforeMigration } from './keep.ts'
import { openArchive } from './reader.ts'
import { restoreBackup } from './restore.ts'
import { saveBackup, type Saved } from './save.ts'
import { tablesOf } from './schema.ts'
import { readTarHead, tarHead } from './tar.ts'

// Whole installations are saved and restored, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const root = join(import.meta.dirname, '../../..')
const known = readMigrations(join(root, 'db/migrations'))
const base = useDatabase()
useSample(base, 'tan-bien-2023')

const work = mkdtempSync(join(tmpdir(), 'chung-tay-backup-'))
const dataDir = join(work, 'from')
const file = join(work, 'a.tar')
afterAll(() => rmSync(work, { recursive: true, force: true }))

const awkward = [
  'tab\there',
  'line\nend\r\n',
  'back\\slash \\N \\.',
  '',
  'Đường Nguyễn Thị Minh Khai ẵ ợ ử',
  '𝔘 "quoted" \'x\'',
]
const storedFiles = [randomBytes(10), randomBytes(3 * 1024 * 1024), Buffer.from('x'.repeat(512))]
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const job = { id: newId(), data: { eventId: newId(), words: 'Đôn đốc' } }
const petitioner = newId()
let phone: Buffer
let saved: Saved
let original: Record<string, string>

beforeAll(async () => {
  for (const [n, text] of awkward.entries())
    await base.pool.query('insert into platform.installation (key, value) values ($1, $2)', [
      `k${n}${text}`,
      JSON.stringify({ text }),
    ])
  await base.pool.query(
    `insert into platform.mail (id, key, recipient, subject, body, queued_at) values ($1, 'a', 'a@example.vn', 'x', $2, now())`,
    [newId(), 'dài\n'.repeat(3_000_000)],
  )
  for (const bytes of storedFiles) {
    keepFile(bytes)
    await base.pool.query(
      `insert into documents.attachment
         (id, subject_slice, subject_kind, subject_id, name, media_type, size, sha256, uploaded_at)
       values ($1, 'plans', 'plan', $1, 'a', 'text/plain', $2, $3, now())`,
      [newId(), bytes.length, sha256(bytes)],
    )
  }
  for (const hash of await namedBySample()) keepFile(Buffer.from(await base.runtime.files.read(hash)))
  mkdirSync(join(dataDir, 'secrets'))
  writeFileSync(join(dataDir, 'secrets/app-secret'), 'the secret of the installation')
  const privacy = openVault({ dataDir, file: null }).within(base.db, new Date())
  ;[phone] = (await privacy.seal([{ subjectId: petitioner, value: '0912 345 678' }])) as [Buffer]
  const boss = new PgBoss({ connectionString: base.url, max: 1, supervise: false, schedule: false })
  await boss.start()
  await boss.createQueue('remind')
  await boss.insert('remind', [{ id: job.id, data: job.data }])
  await boss.stop({ graceful: false })
  saved = await saveBackup({ databaseUrl: base.url, dataDir }, file, new Date('2026-07-01T00:00:00Z'))
  original = await contents(base.url)
})

function keepFile(bytes: Buffer): void {
  const folder = join(dataDir, 'files', sha256(bytes).slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, sha256(bytes)), bytes)
}

/** Files that the sample has stored (its plan); the test's own stand in no other store. */
async function namedBySample(): Promise<string[]> {
  const own = storedFiles.map(sha256)
  const rows = await base.db.selectFrom('documents.attachment').select('sha256').distinct().execute()
  return rows.flatMap(({ sha256: hash }) => (own.includes(hash) ? [] : [hash]))
}

/** A hash of all rows of each table, whatever their order. */
async function contents(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set timezone = 'UTC'`)
  const found: Record<string, string> = {}
  for (const { name, columns } of await tablesOf(client)) {
    const list = columns.map((column) => `"${column}"`).join(', ')
    const { rows } = await client.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(row(${list})::text), '' order by md5(row(${list})::text))), '') as sum from ${name
        .split('.')
        .map((part) => `"${part}"`)
        .join('.')}`,
    )
    found[name] = rows[0]!.sum
  }
  await client.end()
  return found
}

/** Gives `use` an empty database on a server, and takes it away afterwards. */
async function onEmpty<T>(serverUrl: string, use: (url: string) => Promise<T>): Promise<T> {
  const admin = connectPool(serverUrl, 1)
  const name = `r_${randomBytes(6).toString('hex')}`
  await admin.query(`create database ${name}`)
  try {
    return await use(withDatabase(serverUrl, name))
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

const onNew = <T>(use: (url: string) => Promise<T>) => onEmpty(inject('serverUrl'), use)

test('restored rows of all tables, files and secret are equal', async () => {
  await onNew(async (databaseUrl) => {
    const to = join(work, 'to')
    const restored = await restoreBackup({ databaseUrl, dataDir: to }, file, known)
    expect(restored).toEqual({ rows: saved.rows, files: saved.files })
    expect(saved.lost).toEqual([])
    expect(saved.files).toBeGreaterThanOrEqual(storedFiles.length)
    expect(await contents(databaseUrl)).toEqual(original)
    expect(Object.keys(original).length).toBe(saved.tables)
    for (const bytes of storedFiles) {
      const at = join(to, 'files', sha256(bytes).slice(0, 2), sha256(bytes))
      expect(readFileSync(at).equals(bytes)).toBe(true)
      expect(statSync(at).mode & 0o777).toBe(0o600)
    }
    expect(readFileSync(join(to, 'secrets/app-secret'), 'utf8')).toBe('the secret of the installation')
  })
})

test('personal fields open again after a restore, with the key that came along', async () => {
  await onNew(async (databaseUrl) => {
    const to = join(work, 'to-personal')
    await restoreBackup({ databaseUrl, dataDir: to }, file, known)
    expect(statSync(join(to, 'secrets/privacy-key')).mode & 0o777).toBe(0o600)
    const db = kyselyOn(connectPool(databaseUrl, 1))
    const reading = openVault({ dataDir: to, file: null }).reading(readOnly(db))
    expect(await reading.openTexts([{ subjectId: petitioner, sealed: phone }])).toEqual(['0912 345 678'])
    await db.destroy()
  })
})

test('the rules of the database stand again after a restore: foreign keys and the record that nobody changes', async () => {
  await onNew(async (databaseUrl) => {
    await restoreBackup({ databaseUrl, dataDir: join(work, 'rules') }, file, known)
    const pool = connectPool(databaseUrl, 1)
    const rules = `select count(*)::int as count from pg_constraint where contype = 'f'`
    expect((await pool.query(rules)).rows).toEqual((await base.pool.query(rules)).rows)
    await expect(pool.query(`update record.act set name = 'x'`)).rejects.toThrow('append-only')
    await pool.end()
  })
})

test('jobs that were waiting wait again', async () => {
  await onNew(async (databaseUrl) => {
    await restoreBackup({ databaseUrl, dataDir: join(work, 'jobs') }, file, known)
    const pool = connectPool(databaseUrl, 1)
    const { rows } = await pool.query('select id, name, data from pgboss.job')
    expect(rows).toEqual([{ id: job.id, name: 'remind', data: job.data }])
    await pool.end()
  })
})

test('plain tools open it: tar lists the members, sha256sum finds them whole', () => {
  const dir = join(work, 'plain')
  mkdirSync(dir)
  expect(spawnSync('tar', ['-xf', file, '-C', dir])).toMatchObject({ status: 0 })
  expect(spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: dir, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stdout: '',
  })
})

test('only its owner may read it, and an existing file is not written over', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await expect(saveBackup({ databaseUrl: base.url, dataDir }, file, new Date())).rejects.toThrow('Đã có tệp')
})

test('a missing or damaged stored file is told, and all else is saved', async () => {
  const hurt = join(work, 'hurt')
  cpSync(dataDir, hurt, { recursive: true })
  const [first, second] = storedFiles.map(sha256) as [string, string]
  rmSync(join(hurt, 'files', first.slice(0, 2), first))
  truncateSync(join(hurt, 'files', second.slice(0, 2), second), 100)
  const told = await saveBackup({ databaseUrl: base.url, dataDir: hurt }, join(work, 'hurt.tar'), new Date())
  expect(told.lost).toEqual([first, second].toSorted())
  expect(told).toMatchObject({ files: saved.files - 2, rows: saved.rows })
})

test('rows committed while it is saved are all in or all out', async () => {
  let stop = false
  const add = async () => {
    while (!stop)
      await base.pool.query(
        `with act as (insert into record.act (id, name, actor_kind, cause, happened_at, business_day) values ($1, 'x', 'system', 'x', now(), now()) returning id)
         insert into record.change (act_id, position, thing, thing_id) select id, 0, 'x', id from act`,
        [newId()],
      )
  }
  const adding = add()
  const moving = join(work, 'moving.tar')
  await saveBackup({ databaseUrl: base.url, dataDir }, moving, new Date())
  stop = true
  await adding
  await onNew((databaseUrl) => restoreBackup({ databaseUrl, dataDir: join(work, 'moving') }, moving, known))
})

describe('refuses plainly and changes nothing', () => {
  const refused = (path: string, migrations = known) =>
    onNew(async (databaseUrl) => {
      const to = mkdtempSync(join(work, 'refused-'))
      const error = await restoreBackup({ databaseUrl, dataDir: to }, path, migrations).then(
        () => null,
        (reason: Error) => reason.message,
      )
      const pool = connectPool(databaseUrl, 1)
      const { rows } = await pool.query(`select 1 from pg_namespace where nspname in ('platform', 'pgboss')`)
      await pool.end()
      expect(rows).toEqual([])
      return error
    })

  test.for([
    ['nothing there', null, 'Không mở được'],
    ['an empty file', Buffer.of(), 'không phải là bản sao lưu'],
    ['noise', randomBytes(4096), 'không phải là bản sao lưu'],
    ['zeros', Buffer.alloc(10_240), 'không phải là bản sao lưu'],
    ['another archive', Buffer.concat([tarHead('a.txt', 0), Buffer.alloc(1024)]), 'không phải là bản sao lưu'],
  ] as const)('%s', async ([title, bytes, words]) => {
    const path = join(work, title)
    if (bytes) writeFileSync(path, bytes)
    expect(await refused(path)).toContain(words)
  })

  test('a database with data, also its own', async () => {
    await expect(restoreBackup({ databaseUrl: base.url, dataDir: join(work, 'own') }, file, known)).rejects.toThrow(
      'đã có dữ liệu',
    )
    await onNew(async (databaseUrl) => {
      const pool = connectPool(databaseUrl, 1)
      await pool.query('create table public.note (x text)')
      await pool.end()
      await expect(restoreBackup({ databaseUrl, dataDir: join(work, 'own') }, file, known)).rejects.toThrow(
        'đã có dữ liệu',
      )
    })
    expect(existsSync(join(work, 'own'))).toBe(false)
  })

  test('a schema that this program does not know yet, and one that was another', async () => {
    expect(await refused(file, known.slice(0, -1))).toContain('mới hơn phần mềm này')
    const changed = known.map((migration, n) => (n === 1 ? { ...migration, hash: 'other' } : migration))
    expect(await refused(file, changed)).toContain('cấu trúc dữ liệu khác')
  })

  test('one byte changed anywhere, or cut off anywhere', async () => {
    const whole = readFileSync(file)
    const hurt = join(work, 'hurt-bytes.tar')
    const end = whole.length - 1024
    const broken = async (bytes: Buffer) => {
      writeFileSync(hurt, bytes)
      await expect(openArchive(hurt)).rejects.toThrow(/không còn nguyên vẹn|không phải là bản sao lưu/)
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(end), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Buffer.from(whole)
        bytes[at] = bytes[at]! ^ by
        await broken(bytes)
      }),
      { numRuns: 40 },
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(end), (length) => broken(whole.subarray(0, length))),
      { numRuns: 20 },
    )
  })
})

test.for([0, 1, 511, 512, 513, 8 ** 11 - 1])('a head tells a name and %i bytes', (size) => {
  expect(readTarHead(tarHead('files/x', size))).toEqual({ name: 'files/x', size })
})

describe('before a migration', () => {
  /** The project's migrations and one more, as a later version of the program has them. */
  const later = join(work, 'later')
  cpSync(join(root, 'db/migrations'), join(later, 'db/migrations'), { recursive: true })
  writeFileSync(join(later, 'db/migrations/9998-later.sql'), 'create table platform.later (id uuid primary key);')
  const laterMigrations = readMigrations(join(later, 'db/migrations'))
  const backups = join(dataDir, 'backups')

  test('a database with data is saved; that backup goes into the later version and into the older one', async () => {
    await onNew(async (databaseUrl) => {
      await restoreBackup({ databaseUrl, dataDir }, file, known)
      expect(await migrateDatabase({ databaseUrl, dataDir }, later)).toEqual(['9998-later'])
      expect(await migrateDatabase({ databaseUrl, dataDir }, later)).toEqual([])
    })
    const [made, ...more] = readdirSync(backups)
    expect(more).toEqual([])
    for (const migrations of [known, laterMigrations])
      await onNew(async (databaseUrl) => {
        await restoreBackup({ databaseUrl, dataDir: join(work, 'back') }, join(backups, made!), migrations)
        expect(await contents(databaseUrl)).toEqual(original)
      })
  })

  test('the five newest of them stay; other files are not touched', async () => {
    writeFileSync(join(backups, 'mine.tar'), '')
    for (let day = 1; day <= 6; day++)
      await saveBeforeMigration({ databaseUrl: base.url, dataDir }, new Date(`2030-01-0${day}T00:00:00Z`))
    expect(readdirSync(backups).toSorted()).toEqual([
      'mine.tar',
      ...[2, 3, 4, 5, 6].map((day) => `truoc-nang-cap-2030010${day}T000000Z.tar`),
    ])
  })

  test('an empty database is not saved', async () => {
    await onNew(async (databaseUrl) => {
      const to = join(work, 'first')
      await migrateDatabase({ databaseUrl, dataDir: to }, root)
      expect(existsSync(to)).toBe(false)
    })
  })
})

describe.runIf(findSystemPostgres())('between servers of different versions', () => {
  test('to PostgreSQL 15 and back, with equal rows', { timeout: 120_000 }, () =>
    onSystemServer(findSystemPostgres()!, (system) =>
      onEmpty(system, async (older) => {
        await restoreBackup({ databaseUrl: older, dataDir: join(work, 'older') }, file, known)
        const onward = join(work, 'onward.tar')
        await saveBackup({ databaseUrl: older, dataDir: join(work, 'older') }, onward, new Date())
        await onNew(async (databaseUrl) => {
          await restoreBackup({ databaseUrl, dataDir: join(work, 'again') }, onward, known)
          const before = await contents(older)
          expect(await contents(databaseUrl)).toEqual(before)
        })
      }),
    ),
  )
})
