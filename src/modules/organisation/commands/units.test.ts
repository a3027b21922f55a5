import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { useSample } from '../../../../test/support/sample.ts'
import type { Actor } from '#platform/command/actor.ts'
import { readOnly } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { actorOf } from '../queries/actor.ts'
import { listPeople } from '../queries/directory.ts'
import { closeUnit } from './close-unit.ts'
import { addPerson } from './people.ts'
import { addUnit, correctUnit } from './units.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

let administrator: Actor
let communeAdministrator: Actor
let head: Actor
let officer: Actor
let district: string
let commune: string
let neighbour: string

const again = async (personId: string, day = sample.today) => (await actorOf(readOnly(base.db), personId, day))!

beforeAll(async () => {
  administrator = await sample.actor('quantri.huyen')
  head = await sample.actor('sang.ldtbxh')
  officer = await sample.actor('thuy.tanlap')
  district = await sample.unit('ubnd-huyen-tan-bien')
  commune = await sample.unit('ubnd-xa-tan-lap')
  neighbour = await sample.unit('ubnd-xa-thanh-bac')
  const { personId } = await base.act(administrator, addPerson, {
    fullName: 'Quản Trị Xã',
    username: 'quan.tri.xa',
    unitId: commune,
    role: 'administrator',
    position: 'Quản trị của xã',
    from: '2023-06-01',
  })
  communeAdministrator = await again(personId)
})

const names = (more: object = {}) => ({
  fullName: 'Trạm Khuyến nông xã',
  shortName: 'Trạm Khuyến nông',
  officialOrder: 5,
  spellings: ['Trạm KN'],
  ...more,
})
const wanted = (more: object = {}) => ({ ...names(), parentId: commune, kind: 'centre', from: '2023-06-26', ...more })
const added = async (more: object = {}, by = administrator) => (await base.act(by, addUnit, wanted(more))).unitId

const pathOf = async (unitId: string) =>
  (
    await base.db
      .selectFrom('organisation.unit_tree')
      .select(['ancestor_id', 'depth'])
      .where('unit_id', '=', unitId)
      .orderBy('depth')
      .execute()
  ).map(({ ancestor_id }) => ancestor_id)

const unitRow = (unitId: string) =>
  base.db.selectFrom('organisation.unit').selectAll().where('id', '=', unitId).executeTakeFirstOrThrow()

describe('adding a unit', () => {
  test('the administrator may: the unit stands in the tree under every unit above', async () => {
    const unitId = await added()
    expect(await pathOf(unitId)).toEqual([unitId, ...(await pathOf(commune))])
    const under = await added({ parentId: unitId, kind: 'hamlet', placeName: 'Ấp thử' })
    expect(await pathOf(under)).toEqual([under, unitId, ...(await pathOf(commune))])
    expect(await unitRow(unitId)).toMatchObject({ code: unitId, place_name: null, kind: 'centre' })
  })

  test('the administrator of a commune may in it; nobody else may, and not where nothing is seen', async () => {
    await added({}, communeAdministrator)
    await expect(added({ parentId: neighbour }, communeAdministrator)).rejects.toMatchObject({ status: 404 })
    await expect(added({ parentId: district }, communeAdministrator)).rejects.toMatchObject({ status: 404 })
    await expect(added({}, officer)).rejects.toMatchObject({ status: 403 })
    await expect(added({ parentId: head.kind === 'person' ? head.memberships[0]!.unitId : '' }, head)).rejects.toThrow()
    await expect(added({ parentId: newId() })).rejects.toMatchObject({ status: 404 })
  })

  test.each([
    ['a territory without a place name', { kind: 'hamlet' }, 'placeName'],
    ['before its parent', { from: '1999-01-01' }, 'from'],
    ['a code that is taken', { code: 'ubnd-xa-tan-lap', from: '2021-01-01' }, 'code'],
  ])('%s is refused', async (_what, more, field) => {
    await expect(added(more)).rejects.toMatchObject({ details: { errors: { [field]: expect.any(String) as string } } })
  })

  test.each([
    ['a kind that is none', { kind: 'kingdom' }],
    ['no name', { fullName: '' }],
    ['a symbol with a slash', { symbol: 'UBND/X' }],
    ['a symbol with a blank', { symbol: 'UBND X' }],
    ['an order below zero', { officialOrder: -1 }],
    ['a day that is none', { from: '2023-02-30' }],
  ])('%s does not pass', async (_what, more) => {
    await expect(added(more)).rejects.toHaveProperty('issues')
  })
})

describe('correcting a unit', () => {
  test('by an administrator above it: names, symbol, order, spellings; the record keeps before and after', async () => {
    const unitId = await added()
    const input = {
      unitId,
      seenVersion: 1,
      ...names({ fullName: 'Trạm KN xã Tân Lập', symbol: 'TKN', spellings: ['A', 'B', 'A'] }),
    }
    await base.act(administrator, correctUnit, input)
    expect(await unitRow(unitId)).toMatchObject({ full_name: 'Trạm KN xã Tân Lập', symbol: 'TKN', version: 2 })
    const spellings = base.db.selectFrom('organisation.unit_spelling').select('spelling').where('unit_id', '=', unitId)
    expect((await spellings.execute()).map(({ spelling }) => spelling).toSorted()).toEqual(['A', 'B'])
    const line = base.db.selectFrom('record.change').select(['before', 'after']).where('thing_id', '=', unitId)
    expect((await line.execute()).at(-1)).toMatchObject({ before: { symbol: null }, after: { symbol: 'TKN' } })
    await expect(base.act(administrator, correctUnit, input)).rejects.toMatchObject({ code: 'stale', status: 409 })
  })

  test('not by the unit’s own administrator while there is one above; by its own where there is none', async () => {
    const own = { unitId: commune, seenVersion: 1, ...names() }
    await expect(base.act(communeAdministrator, correctUnit, own)).rejects.toMatchObject({ status: 403 })
    await expect(base.act(officer, correctUnit, own)).rejects.toMatchObject({ status: 403 })
    await expect(base.act(communeAdministrator, correctUnit, { ...own, unitId: neighbour })).rejects.toMatchObject({
      status: 404,
    })
    const { version, full_name, short_name, official_order } = await unitRow(district)
    const kept = { fullName: full_name, shortName: short_name, officialOrder: official_order, symbol: 'UBND' }
    await base.act(administrator, correctUnit, { unitId: district, seenVersion: version, ...kept })
    expect(await unitRow(district)).toMatchObject({ symbol: 'UBND' })
  })
})

describe('closing a unit', () => {
  const closing = (unitId: string, successors: { unitId: string; extent: string }[], more: object = {}) => ({
    unitId,
    lastDay: '2023-06-30',
    successors,
    source: 'Nghị quyết thử',
    ...more,
  })

  test('only an administrator above it may', async () => {
    for (const [actor, status] of [
      [communeAdministrator, 403],
      [officer, 403],
      [head, 404],
    ] as const)
      await expect(base.act(actor, closeUnit, closing(commune, []))).rejects.toMatchObject({ status })
    await expect(base.act(administrator, closeUnit, closing(district, []))).rejects.toMatchObject({ status: 403 })
  })

  test('its things are seen by those who carry it on, from the next day, and by nobody else of its neighbours', async () => {
    const old = await added({ kind: 'commune', placeName: 'Xã Cũ', fullName: 'UBND xã Cũ', parentId: district })
    const [one, two, other] = await Promise.all(
      ['Một', 'Hai', 'Ba'].map((name) =>
        added({ kind: 'commune', placeName: name, fullName: `UBND xã ${name}`, parentId: district }),
      ),
    )
    const person = async (unitId: string, username: string) =>
      (
        await base.act(administrator, addPerson, {
          fullName: `Người ${username}`,
          username,
          unitId,
          role: 'communeOfficer',
          position: 'Công chức',
          from: '2023-06-01',
        })
      ).personId
    const formerId = await person(old, 'nguoi.cu')
    const watchers = [
      await person(one!, 'nguoi.mot'),
      await person(two!, 'nguoi.hai'),
      await person(other!, 'nguoi.ba'),
    ]
    const sees = async (personId: string) => {
      const actor = await again(personId, '2023-07-01')
      const ask = { db: readOnly(base.db), actor, now: new Date(), today: '2023-07-01' }
      return (await listPeople(ask, '', 1)).people.some(({ id }) => id === formerId)
    }
    expect(await Promise.all(watchers.map(sees))).toEqual([false, false, false])
    await base.act(
      administrator,
      closeUnit,
      closing(old, [
        { unitId: one!, extent: 'part' },
        { unitId: two!, extent: 'part' },
      ]),
    )
    expect(await Promise.all(watchers.map(sees))).toEqual([true, true, false])
    expect((await unitRow(old)).valid_to).toBe('2023-06-30')
    expect(base.events.at(-1)).toMatchObject({ event: 'organisation.unit-closed', payload: { unitId: old } })
    await base.act(
      administrator,
      closeUnit,
      closing(old, [{ unitId: other!, extent: 'whole' }], { lastDay: '2023-06-29' }),
    )
    expect(await Promise.all(watchers.map(sees))).toEqual([false, false, true])
    const carried = base.db.selectFrom('organisation.succession').selectAll().where('from_unit_id', '=', old)
    expect(await carried.execute()).toMatchObject([{ to_unit_id: other, happened_on: '2023-06-30', extent: 'whole' }])
    await expect(base.act(administrator, closeUnit, closing(old, []), { today: '2023-07-02' })).rejects.toMatchObject({
      code: 'closedAlready',
    })
  })

  test('a closed unit takes no new people, nor units', async () => {
    const old = await added()
    await base.act(administrator, closeUnit, closing(old, []))
    const late = { today: '2023-07-01' }
    await expect(base.act(administrator, addUnit, wanted({ parentId: old }), late)).rejects.toMatchObject({
      status: 404,
    })
    await base.act(administrator, addUnit, wanted({ parentId: old }), { today: '2023-06-30' })
  })

  test.each([
    ['before it began', async () => closing(await added(), [], { lastDay: '2023-06-25' }), 'lastDay'],
    ['with units under it that go on', async () => closing(commune, []), 'lastDay'],
    [
      'carried on by itself',
      async () => {
        const unitId = await added()
        return closing(unitId, [{ unitId, extent: 'whole' }])
      },
      'successors.0.unitId',
    ],
    [
      'carried on by an unknown unit',
      async () => closing(await added(), [{ unitId: newId(), extent: 'whole' }]),
      'successors.0.unitId',
    ],
    [
      'carried on by one outside the administrator’s reach',
      async () => closing(await added(), [{ unitId: await sample.unit('so-ldtbxh-tay-ninh'), extent: 'whole' }]),
      'successors.0.unitId',
    ],
    [
      'carried on twice by the same',
      async () =>
        closing(await added(), [
          { unitId: neighbour, extent: 'part' },
          { unitId: neighbour, extent: 'part' },
        ]),
      'successors.1.unitId',
    ],
    [
      'wholly by two',
      async () =>
        closing(await added(), [
          { unitId: neighbour, extent: 'whole' },
          { unitId: commune, extent: 'part' },
        ]),
      'successors.0.extent',
    ],
  ])('%s is refused', async (_what, input, field) => {
    await expect(base.act(administrator, closeUnit, await input())).rejects.toMatchObject({
      details: { errors: { [field]: expect.any(String) as string } },
    })
  })
})

test('the tree stays the closure of the parents whatever was added', async () => {
  const { rows } = await base.pool.query(`
    with recursive way as (
      select id as ancestor_id, id as unit_id, 0 as depth from organisation.unit
      union all
      select unit.parent_id, way.unit_id, way.depth + 1 from way join organisation.unit unit on unit.id = way.ancestor_id
      where unit.parent_id is not null)
    (select ancestor_id, unit_id, depth from way except select ancestor_id, unit_id, depth from organisation.unit_tree)
    union all
    (select ancestor_id, unit_id, depth from organisation.unit_tree except select ancestor_id, unit_id, depth from way)`)
  expect(rows).toEqual([])
})
