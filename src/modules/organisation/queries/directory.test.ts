import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { useSample } from '../../../../test/support/sample.ts'
import type { Ask } from '#platform/http/context.ts'
import { newId } from '#platform/id.ts'
import { colleagues, listPeople } from './directory.ts'
import { governedUnits } from './governed-units.ts'
import { personPage } from './person-page.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

let administrator: Ask
let officer: Ask
let head: Ask

const idOf = ({ actor }: Ask) => (actor.kind === 'person' ? actor.id : '')
const names = async (ask: Ask, q = '') => (await listPeople(ask, q, 1)).people.map(({ fullName }) => fullName)

beforeAll(async () => {
  administrator = await sample.ask('quantri.huyen')
  officer = await sample.ask('trang.thitran')
  head = await sample.ask('sang.ldtbxh')
})

describe('the list of people', () => {
  test('holds whom the asker sees: all of the district, or his own commune', async () => {
    expect((await listPeople(administrator, '', 1)).page.total).toBeGreaterThan(40)
    const seen = await listPeople(officer, '', 1)
    expect(seen.people.map(({ places }) => places.join(' ')).every((text) => text.includes('thị trấn Tân Biên'))).toBe(
      true,
    )
    expect(seen.people.map(({ id }) => id)).toContain(idOf(officer))
  })

  test.each([
    ['vo thanh sang', 'Võ Thành Sang'],
    ['SANG Võ', 'Võ Thành Sang'],
    ['đặng', 'Đặng Quốc Khải'],
    ['dang khai', 'Đặng Quốc Khải'],
    ['truong phong ldtbxh', 'Võ Thành Sang'],
  ])('"%s" finds %s', async (q, name) => expect(await names(administrator, q)).toContain(name))

  test.each(['%', '_', "' or true --", '\\', 'không có ai tên này'])('"%s" finds nobody', async (q) =>
    expect(await names(administrator, q)).toEqual([]),
  )

  test('goes by given name, then by the whole name', async () => {
    const given = (await names(administrator)).map((name) => name.split(' ').at(-1)!)
    expect(given).toEqual(given.toSorted(new Intl.Collator('vi').compare))
  })

  test('a page beyond the end is empty, not an error', async () => {
    expect((await listPeople(administrator, '', 99)).people).toEqual([])
  })
})

describe('a page of a person', () => {
  test('is not there for who does not see him, nor for an unknown id', async () => {
    expect(await personPage(officer, idOf(head))).toBeNull()
    expect(await personPage(administrator, newId())).toBeNull()
  })

  test('shows the account to himself and to his administrator only', async () => {
    expect((await personPage(administrator, idOf(head)))?.account?.username).toBe('sang.ldtbxh')
    expect((await personPage(head, idOf(head)))?.account?.username).toBe('sang.ldtbxh')
    const deputy = await sample.ask('phuc.ldtbxh')
    const seen = await personPage(deputy, idOf(head))
    expect(seen).toMatchObject({ account: null, governs: false, himself: false, seesRecord: false })
    expect(seen?.places.some(({ mayChange, mayPassOn }) => mayChange || mayPassOn)).toBe(false)
  })

  test('offers what may be done: the holder passes his place on, the administrator changes it', async () => {
    expect((await personPage(head, idOf(head)))?.places[0]).toMatchObject({ mayChange: false, mayPassOn: true })
    expect((await personPage(administrator, idOf(head)))?.places[0]).toMatchObject({ mayChange: true, mayPassOn: true })
  })
})

test('colleagues are those whom the asker sees, without the person himself, his own unit first', async () => {
  const all = await colleagues(head, idOf(head))
  const ids = all.map(({ id }) => id)
  const units = all.map(({ unit }) => unit)
  expect(units[0]).toBe('Phòng LĐTBXH')
  expect(units.lastIndexOf('Phòng LĐTBXH') + 1).toBe(units.filter((unit) => unit === 'Phòng LĐTBXH').length)
  expect(ids).not.toContain(idOf(head))
  expect(ids.length).toBeGreaterThan(2)
})

test('an administrator governs his subtree, nobody else governs anything', async () => {
  expect((await governedUnits(administrator)).map(({ name }) => name)).toContain('UBND thị trấn Tân Biên')
  expect((await governedUnits(administrator)).map(({ name }) => name)).not.toContain('Sở LĐTBXH')
  expect(await governedUnits(head)).toEqual([])
})
