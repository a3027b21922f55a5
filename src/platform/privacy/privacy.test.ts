import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { useDatabase } from '../../../test/support/database.ts'
import { anyone, commandsOf } from '../command/command.ts'
import { readOnly } from '../db/index.ts'
import { newId } from '../id.ts'
import { openVault } from './index.ts'
import { masterKey } from './master-key.ts'
import { fingerprint, KEY_BYTES, sealed, unsealed } from './seal.ts'

const base = useDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'chung-tay-privacy-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const now = new Date('2026-07-01T01:00:00Z')
const vault = openVault({ dataDir, file: null })
const privacy = () => vault.within(base.db, now)
const reading = () => vault.reading(readOnly(base.db))
const key = randomBytes(KEY_BYTES)

test('what is sealed opens to the same bytes, and twice sealed is never twice the same', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uuid(), (bytes, bound) => {
      const shut = sealed(key, bytes, bound)
      expect(new Uint8Array(unsealed(key, shut, bound))).toEqual(new Uint8Array(bytes))
      expect(sealed(key, bytes, bound).equals(shut)).toBe(false)
    }),
  )
})

test('no byte of a sealed value can be changed or cut off', () => {
  const shut = sealed(key, Buffer.from('ấp Tân Đông'), 'a')
  for (let at = 0; at < shut.length; at++) {
    const changed = Buffer.from(shut)
    changed[at]! ^= 1
    expect(() => unsealed(key, changed, 'a'), `byte ${at}`).toThrow()
    expect(() => unsealed(key, shut.subarray(0, at), 'a'), `cut at ${at}`).toThrow()
  }
})

test('neither another key nor another subject opens it', () => {
  const shut = sealed(key, Buffer.from('x'), 'a')
  expect(() => unsealed(randomBytes(KEY_BYTES), shut, 'a')).toThrow()
  expect(() => unsealed(key, shut, 'b')).toThrow()
})

test('a value is recognised by its fingerprint: the same by one key and use, nothing in common with others', () => {
  const first = fingerprint(key, 'sender', '0912345678')
  expect(fingerprint(key, 'sender', '0912345678')).toEqual(first)
  expect(first).toHaveLength(32)
  for (const other of [
    fingerprint(key, 'sender', '0912345679'),
    fingerprint(key, 'denouncer', '0912345678'),
    fingerprint(randomBytes(KEY_BYTES), 'sender', '0912345678'),
  ])
    expect(other.equals(first)).toBe(false)
  expect(privacy().fingerprint('sender', 'x')).toEqual(vault.within(base.db, new Date()).fingerprint('sender', 'x'))
})

test('texts and bytes of many subjects are sealed and opened together, in their order', async () => {
  const [a, b] = [newId(), newId()]
  const photo = randomBytes(2000)
  const shut = await privacy().seal([
    { subjectId: a, value: 'Nguyễn Thị Lành' },
    { subjectId: b, value: photo },
    { subjectId: a, value: '' },
  ])
  expect(shut.some((bytes) => bytes.includes('Lành'))).toBe(false)
  const held = [b, a, a].map((subjectId, n) => ({ subjectId, sealed: [shut[1]!, shut[0]!, shut[2]!][n]! }))
  const opened = await reading().open([...held, { subjectId: newId(), sealed: null }])
  expect(opened.map((bytes) => bytes?.toString('hex') ?? null)).toEqual([
    photo.toString('hex'),
    Buffer.from('Nguyễn Thị Lành').toString('hex'),
    '',
    null,
  ])
  expect(await reading().openTexts(held.slice(1))).toEqual(['Nguyễn Thị Lành', ''])
})

test('nothing to do asks nothing', async () => {
  expect(await privacy().seal([])).toEqual([])
  expect(await reading().open([])).toEqual([])
})

test('a forgotten subject is erased wherever it stands, and no other', async () => {
  const [a, b] = [newId(), newId()]
  const [ofA, ofB] = await privacy().seal([
    { subjectId: a, value: '0912 345 678' },
    { subjectId: b, value: '0987 654 321' },
  ])
  const both = [
    { subjectId: a, sealed: ofA! },
    { subjectId: b, sealed: ofB! },
  ]
  expect(await privacy().forget([a, newId()])).toBe(1)
  expect(await reading().openTexts(both)).toEqual([null, '0987 654 321'])
  expect(await privacy().forget([a])).toBe(0)
  await expect(privacy().seal([{ subjectId: a, value: 'lại' }])).rejects.toMatchObject({
    code: 'forgotten',
    status: 409,
  })
  const left = await base.pool.query(
    'select wrapped_key, forgotten_at from platform.subject_key where subject_id = $1',
    [a],
  )
  expect(left.rows).toEqual([{ wrapped_key: null, forgotten_at: now }])
})

test('two acts that meet a new subject at the same moment seal with one key', async () => {
  const subjectId = newId()
  const shut = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      privacy()
        .seal([{ subjectId, value: `${n}` }])
        .then(([bytes]) => bytes!),
    ),
  )
  expect(await reading().openTexts(shut.map((bytes) => ({ subjectId, sealed: bytes })))).toEqual(
    '0 1 2 3 4 5'.split(' '),
  )
})

test('a value that was put under another subject, or one that never had a key, is a fault, not an empty field', async () => {
  const [a, b] = [newId(), newId()]
  const [ofA] = await privacy().seal([
    { subjectId: a, value: 'x' },
    { subjectId: b, value: 'y' },
  ])
  await expect(reading().open([{ subjectId: b, sealed: ofA! }])).rejects.toThrow()
  await expect(reading().open([{ subjectId: newId(), sealed: ofA! }])).rejects.toThrow(/no key/)
})

test('the key of the installation is made once, for its owner only; with another the database is refused', async () => {
  const place = { dataDir: join(dataDir, 'other'), file: null }
  expect(masterKey(place)).toEqual(masterKey(place))
  expect(statSync(join(place.dataDir, 'secrets/privacy-key')).mode & 0o777).toBe(0o600)
  await privacy().seal([{ subjectId: newId(), value: 'x' }])
  await vault.check(readOnly(base.db))
  await expect(openVault(place).check(readOnly(base.db))).rejects.toThrow(/không mở được dữ liệu/)
})

test.each([
  ['32 bytes in base64', randomBytes(32).toString('base64'), null],
  ['32 bytes in base64url with a line end', `${randomBytes(32).toString('base64url')}\n`, null],
  ['too short', randomBytes(31).toString('base64'), /32 byte/],
  ['empty', '', /32 byte/],
])('a key that the operator keeps elsewhere: %s', (_case, text, refused) => {
  const file = join(dataDir, 'given')
  writeFileSync(file, text)
  const read = () => masterKey({ dataDir, file })
  if (refused) expect(read).toThrow(refused)
  else expect(read().length).toBe(32)
})

test('a key file that the operator named and that is not there is never made anew', () => {
  expect(() => masterKey({ dataDir, file: join(dataDir, 'nowhere') })).toThrow(/PRIVACY_KEY_FILE/)
})

test('an act that is refused leaves no key behind', async () => {
  const subjectId = newId()
  const failing = commandsOf<'organisation'>()({
    name: 'organisation.test-seal',
    input: z.object({}),
    load: async () => ({}),
    allow: anyone,
    run: async ({ privacy: personal }) => {
      await personal.seal([{ subjectId, value: 'x' }])
      throw new Error('cut off')
    },
  })
  await expect(base.act({ kind: 'system', cause: 'test' }, failing, {})).rejects.toThrow('cut off')
  const { rowCount } = await base.pool.query('select 1 from platform.subject_key where subject_id = $1', [subjectId])
  expect(rowCount).toBe(0)
})
