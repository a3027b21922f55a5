import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../test/support/database.ts'
import { loadUnits } from '../../src/modules/organisation/server.ts'
import { start } from '../../src/modules/organisation/commands/start.ts'
import { newId } from '../../src/platform/id.ts'
import { Secret } from '../../src/platform/secret.ts'
import { catalogueFiles, loadInto } from './catalogue-load.ts'

const base = useDatabase()
const dir = mkdtempSync(join(tmpdir(), 'chung-tay-catalogue-'))
const shipped = globSync('catalogue/{units,calendar,programmes,forms,reminders}/*', {
  cwd: join(import.meta.dirname, '../..'),
})
  .map((path) => join(import.meta.dirname, '../..', path))
  .toSorted()
  .toReversed()
const load = (...paths: string[]) =>
  loadInto(base.url, { dataDir: tmpdir(), privacyKeyFile: null }, catalogueFiles(paths))

function file(name: string, content: unknown): string {
  const path = join(dir, name)
  const isRaw = typeof content === 'string' || content instanceof Uint8Array
  writeFileSync(path, isRaw ? content : JSON.stringify(content))
  return path
}

const unit = (more: object = {}) => ({
  code: 'don-vi-thu',
  kind: 'department',
  fullName: 'Phòng thử',
  shortName: 'Phòng thử',
  placeName: null,
  symbol: null,
  parent: null,
  officialOrder: 1,
  validFrom: '2021-01-01',
  validTo: null,
  spellings: [],
  attributes: {},
  ...more,
})

const counts = async () => {
  const tables = ['unit', 'unit_tree', 'unit_spelling', 'succession', 'unit_group', 'unit_group_member', 'calendar_day']
  const names = [
    ...tables.map((name) => `organisation.${name}`),
    'programmes.programme',
    'reporting.form',
    'plans.reminder_rule',
  ]
  const each = names.map(async (name) => [name, (await base.pool.query(`select 1 from ${name}`)).rowCount])
  return Object.fromEntries(await Promise.all(each)) as Record<string, number>
}

const begin = (unitName: string) =>
  base.act({ kind: 'system', cause: 'start' }, start, {
    unitName,
    unitShortName: 'UBND huyện',
    unitKind: 'district',
    unitFrom: '2022-05-05',
    fullName: 'Người Quản Trị',
    username: 'quan.tri',
    position: 'Chuyên viên',
    passwordHash: new Secret('x'),
  })

afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('the shipped catalogue in an installation that was started without a sample', () => {
  beforeAll(() => begin('Ủy ban nhân dân huyện Tân Biên'))

  test('all files at once, whatever their order; the installation’s own unit takes its place in the tree', async () => {
    const own = await base.db.selectFrom('organisation.unit').select('id').executeTakeFirstOrThrow()
    const said = await load(...shipped)
    expect(said).toContain(`Xong ${shipped.length} tệp`)
    const found = await base.db
      .selectFrom('organisation.unit')
      .select(['id', 'code'])
      .where('full_name', '=', 'Ủy ban nhân dân huyện Tân Biên')
      .execute()
    expect(found).toEqual([{ id: own.id, code: 'ubnd-huyen-tan-bien' }])
    const under = base.db.selectFrom('organisation.unit_tree').select('unit_id').where('ancestor_id', '=', own.id)
    expect((await under.execute()).length).toBeGreaterThan(15)
    const above = base.db.selectFrom('organisation.unit_tree').select('ancestor_id').where('unit_id', '=', own.id)
    expect(await above.execute()).toHaveLength(2)
    const { 'organisation.succession': successions, 'reporting.form': forms } = await counts()
    expect(successions).toBeGreaterThan(5)
    expect(forms).toBe(8)
  })

  test('a second time changes nothing', async () => {
    const before = await counts()
    await load(...shipped)
    expect(await counts()).toEqual(before)
  })

  test('the record says that it was done from the machine', async () => {
    const line = base.db.selectFrom('record.act').select(['actor_kind', 'cause']).where('cause', '=', 'command line')
    expect(await line.executeTakeFirst()).toEqual({ actor_kind: 'system', cause: 'command line' })
  })
})

describe('files that are refused, in plain words and with nothing loaded', () => {
  const programme = shipped.find((path) => path.includes('programmes/giam-ngheo-2021'))!
  beforeAll(() => load(programme))
  test.each([
    ['missing', () => join(dir, 'khong-co.json'), 'Không mở được tệp'],
    ['a folder', () => dir, 'Không mở được tệp'],
    ['not text', () => file('a.json', new Uint8Array([0xff, 0xfe, 0x00])), 'UTF-8'],
    ['not JSON', () => file('b.json', '{ "units": ['), 'JSON'],
    ['nested without end', () => file('c.json', '['.repeat(200_000)), 'JSON'],
    ['another thing', () => file('d.json', { misspellings: [] }), 'không phải tệp danh mục'],
    ['a list', () => file('e.json', [unit()]), 'không phải tệp danh mục'],
    ['null', () => file('f.json', 'null'), 'không phải tệp danh mục'],
    ['a zero character', () => file('g.json', { units: [unit({ fullName: 'a\u0000b' })] }), 'ký tự không hợp lệ'],
    ['a name missing', () => file('h.json', { units: [unit({ fullName: undefined })] }), 'units.0.fullName'],
    ['no such day', () => file('i.json', { units: [unit({ validFrom: '2021-02-30' })] }), 'units.0.validFrom'],
    ['ends before it starts', () => file('j.json', { units: [unit({ validTo: '2020-12-31' })] }), 'không được trước'],
    ['an order too large', () => file('k.json', { units: [unit({ officialOrder: 2 ** 40 })] }), 'officialOrder'],
    ['no days', () => file('l.tsv', 'on\tkind\tname\n'), 'sai ở days'],
    ['a day twice', () => file('m.tsv', 'on\tkind\tname\n2023-01-01\toff\tA\n2023-01-01\toff\tB\n'), 'hai lần'],
    ['not days', () => file('n.tsv', 'a\tb\n1\t2\n'), 'on, kind, name'],
    ['a strange kind', () => file('o.tsv', 'on\tkind\tname\n2023-01-01\tfeast\tA\n'), 'days.0.kind'],
    ['a parent unknown', () => file('p.json', { units: [unit({ parent: 'khong-co' })] }), 'không có đơn vị cấp trên'],
    [
      'a circle',
      () => file('q.json', { units: [unit({ code: 'a', parent: 'b' }), unit({ code: 'b', parent: 'a' })] }),
      'đứng dưới chính nó',
    ],
    [
      'a form of an unknown programme',
      () =>
        file('r.json', {
          code: 'x',
          title: 'x',
          kind: 'table',
          programme: 'khong-co',
          draft: true,
          source: [],
          validFrom: '2023-01-01',
          validTo: null,
          columns: [{ key: 'a', label: 'a', unit: null, type: 'number' }],
          rows: [{ key: 'a', label: 'a', component: null }],
          checks: [],
        }),
      'hãy nạp tệp chương trình trước',
    ],
  ])('%s', async (_what, path, words) => {
    const before = await counts()
    const bad = path()
    const attempt = Promise.resolve().then(() => load(programme, bad))
    await expect(attempt).rejects.toThrow(words)
    await expect(Promise.resolve().then(() => load(bad))).rejects.toThrow(bad)
    expect(await counts()).toEqual(before)
  })

  test('a programme that contradicts itself', async () => {
    const content = JSON.parse(readFileSync(programme, 'utf8')) as { components: { parent: string | null }[] }
    content.components.find(({ parent }) => parent)!.parent = 'khong-co'
    const path = file('s.json', { ...content, code: 'mau-thuan' })
    await expect(Promise.resolve().then(() => load(path))).rejects.toThrow('mâu thuẫn')
  })
})

test('names that stand twice are not adopted', async () => {
  const system = { kind: 'system', cause: 'thử' } as const
  const id = newId()
  await base.db
    .insertInto('organisation.unit')
    .values({ id, code: id, kind: 'department', full_name: 'Phòng Tư pháp', short_name: 'x', valid_from: '2022-01-01' })
    .execute()
  const twins = ['tu-phap-1', 'tu-phap-2'].map((code) => unit({ code, fullName: 'Phòng Tư pháp' }))
  await base.act(system, loadUnits, { units: twins })
  const kept = await base.db.selectFrom('organisation.unit').select('code').where('id', '=', id).executeTakeFirst()
  expect(kept?.code).toBe(id)
})
