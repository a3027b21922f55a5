import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { useSample } from '../../../../test/support/sample.ts'
import { createAccounts } from '#platform/auth/index.ts'
import type { Actor } from '#platform/command/actor.ts'
import { readOnly } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { actorOf } from '../queries/actor.ts'
import { resetPassword, takeOffSecondFactor } from './accounts.ts'
import { delegate, endDelegation } from './delegations.ts'
import { handOver } from './hand-over.ts'
import { addPerson, correctPerson, retirePerson } from './people.ts'
import { addMembership, endMembership, movePerson } from './places.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const today = '2023-06-26'

let administrator: Actor
let communeAdministrator: Actor
let head: Actor
let officer: Actor
let commune: string
let district: string

const idOf = (actor: Actor) => (actor.kind === 'person' ? actor.id : '')
const again = async (personId: string, day = today) => (await actorOf(readOnly(base.db), personId, day))!
const placesOf = (personId: string) =>
  base.db
    .selectFrom('organisation.membership')
    .select(['id', 'unit_id', 'role', 'valid_from', 'valid_to'])
    .where('person_id', '=', personId)
    .orderBy('valid_from')
    .execute()
const firstPlace = async (personId: string) => (await placesOf(personId))[0]!.id

let made = 0
async function added(over: Record<string, unknown> = {}, by = administrator) {
  const input = {
    fullName: 'Nguyễn Văn Thử',
    username: `thu.nghiem${++made}`,
    unitId: commune,
    role: 'communeOfficer',
    position: 'Công chức Văn hóa - xã hội',
    from: '2023-06-01',
    ...over,
  }
  return { ...(await base.act(by, addPerson, input)), username: input.username }
}

beforeAll(async () => {
  administrator = await sample.actor('quantri.huyen')
  head = await sample.actor('sang.ldtbxh')
  officer = await sample.actor('trang.thitran')
  district = await sample.unit('ubnd-huyen-tan-bien')
  commune = officer.kind === 'person' ? officer.memberships[0]!.unitId : ''
  const { personId } = await added({ role: 'administrator', position: 'Quản trị của xã' })
  communeAdministrator = await again(personId)
})

describe('adding a person', () => {
  test('the administrator may: with a place, an account, and a password shown once', async () => {
    const actId = newId()
    const input = {
      fullName: 'Trần Thị Mới',
      username: 'moi.tran',
      unitId: commune,
      role: 'viewer',
      position: 'Chuyên viên',
      from: today,
    }
    const { personId, password } = await base.act(administrator, addPerson, input, { actId })
    expect((await again(personId)).kind).toBe('person')
    const accounts = createAccounts({
      runtime: base.runtime,
      secret: 'một bí mật đủ dài cho phép thử này',
      appUrl: 'http://localhost',
    })
    const visit = { cookie: null, address: '192.0.2.1', userAgent: '', now: new Date(), today }
    expect((await accounts.signIn(visit, { username: 'moi.tran', password: password.reveal() })).personId).toBe(
      personId,
    )
    const repeat = await base.act(administrator, addPerson, input, { actId })
    expect(repeat).toEqual({ personId, password: null })
    const recorded = await base.db
      .selectFrom('record.change')
      .select('after')
      .where('thing_id', '=', personId)
      .execute()
    expect(JSON.stringify(recorded)).not.toContain(password.reveal())
  })

  test('the administrator of a commune may there, not at the district (not seen)', async () => {
    expect((await added({}, communeAdministrator)).personId).toBeTruthy()
    await expect(added({ unitId: district }, communeAdministrator)).rejects.toMatchObject({ status: 404 })
  })

  test.each([
    ['the head of a department', () => head],
    ['an officer of the commune', () => officer],
  ])('%s may not', async (_who, actor) => {
    const place = actor() === head ? { unitId: await sample.unit('phong-ldtbxh-tan-bien') } : {}
    await expect(added(place, actor())).rejects.toMatchObject({ status: 403 })
  })

  test('a taken user name leaves nothing behind', async () => {
    const before = await base.db.selectFrom('organisation.person').select('id').execute()
    await expect(added({ username: 'HANH.ldtbxh' })).rejects.toMatchObject({ code: 'username-taken', status: 409 })
    await expect(added({ username: 'có dấu' })).rejects.toMatchObject({ code: 'bad-username', status: 400 })
    expect(await base.db.selectFrom('organisation.person').select('id').execute()).toHaveLength(before.length)
  })
})

describe('places', () => {
  test('a person moves: the old place ends the day before', async () => {
    const { personId } = await added()
    const department = await sample.unit('phong-ldtbxh-tan-bien')
    const place = { unitId: department, role: 'specialist', position: 'Chuyên viên', from: '2023-07-01' }
    await base.act(administrator, movePerson, { membershipId: await firstPlace(personId), ...place })
    expect((await placesOf(personId)).map(({ unit_id, valid_to }) => [unit_id, valid_to])).toEqual([
      [commune, '2023-06-30'],
      [department, null],
    ])
    expect(
      (await again(personId, '2023-07-01')).kind === 'person' && (await again(personId, '2023-07-01')),
    ).toMatchObject({
      memberships: [{ unitId: department, role: 'specialist' }],
    })
    expect(base.events.at(-1)).toMatchObject({
      event: 'organisation.place-ended',
      payload: { fromPersonId: personId, toPersonId: null },
    })
  })

  test('the administrator of a commune may not move anybody into the district office, nor a colleague of the district', async () => {
    const { personId } = await added()
    const place = { unitId: district, role: 'leader', position: 'Phó Chủ tịch', from: '2023-07-01' }
    await expect(
      base.act(communeAdministrator, movePerson, { membershipId: await firstPlace(personId), ...place }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      base.act(communeAdministrator, endMembership, { membershipId: await firstPlace(idOf(head)), lastDay: today }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('one more place, and its end; days must be in order', async () => {
    const { personId } = await added()
    const { membershipId } = await base.act(administrator, addMembership, {
      personId,
      unitId: commune,
      role: 'clerk',
      position: 'Văn thư',
      from: '2023-06-10',
    })
    await expect(base.act(administrator, endMembership, { membershipId, lastDay: '2023-06-09' })).rejects.toMatchObject(
      { status: 400, details: { errors: { lastDay: expect.any(String) } } },
    )
    await base.act(administrator, endMembership, { membershipId, lastDay: '2023-06-10' })
    await expect(base.act(administrator, endMembership, { membershipId, lastDay: today })).rejects.toMatchObject({
      code: 'ended',
    })
    await expect(
      base.act(officer, addMembership, { personId, unitId: commune, role: 'clerk', position: 'Văn thư', from: today }),
    ).rejects.toMatchObject({ status: 403 })
  })
})

describe('the last administrator', () => {
  test('cannot be retired, moved or ended; a second one makes it possible', async () => {
    const me = idOf(administrator)
    const membershipId = await firstPlace(me)
    const last = { code: 'lastAdministrator', status: 409 }
    await expect(base.act(administrator, retirePerson, { personId: me })).rejects.toMatchObject(last)
    await expect(base.act(administrator, endMembership, { membershipId, lastDay: '2023-12-31' })).rejects.toMatchObject(
      last,
    )
    const away = { unitId: district, role: 'viewer', position: 'Chuyên viên', from: '2023-07-01' }
    await expect(base.act(administrator, movePerson, { membershipId, ...away })).rejects.toMatchObject(last)
    const second = await added({ unitId: district, role: 'administrator', position: 'Quản trị hệ thống' })
    await base.act(administrator, retirePerson, { personId: second.personId })
    await expect(base.act(administrator, retirePerson, { personId: me })).rejects.toMatchObject(last)
  })

  test('of a commune can go: the district has one above', async () => {
    const { personId } = await added({ role: 'administrator', position: 'Quản trị của xã' })
    await base.act(administrator, retirePerson, { personId })
    expect(await actorOf(readOnly(base.db), personId, today)).toBeNull()
  })

  test('two who remove each other at the same moment: one stays', async () => {
    const [a, b] = [
      await added({ unitId: district, role: 'administrator', position: 'Quản trị hệ thống' }),
      await added({ unitId: district, role: 'administrator', position: 'Quản trị hệ thống' }),
    ]
    await base.act(await again(a.personId), endMembership, {
      membershipId: await firstPlace(idOf(administrator)),
      lastDay: '2023-12-31',
    })
    const [first, second] = [await again(a.personId), await again(b.personId)]
    const results = await Promise.allSettled([
      base.act(first, retirePerson, { personId: b.personId }),
      base.act(second, retirePerson, { personId: a.personId }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await base.db
      .updateTable('organisation.membership')
      .set({ valid_to: null })
      .where('id', '=', await firstPlace(idOf(administrator)))
      .execute()
  })
})

describe('retiring', () => {
  test('ends places, delegations, account and sessions', async () => {
    const { personId } = await added()
    await base.act(administrator, retirePerson, { personId })
    expect((await placesOf(personId)).map(({ valid_to }) => valid_to)).toEqual([today])
    const account = await base.db
      .selectFrom('auth.user')
      .select('closed_at')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    expect(account.closed_at).not.toBeNull()
    await expect(base.act(administrator, retirePerson, { personId })).rejects.toMatchObject({ code: 'retired' })
    await expect(base.act(administrator, resetPassword, { personId })).rejects.toMatchObject({ code: 'retired' })
  })

  test('may not: a colleague (403), an outsider (404)', async () => {
    const { personId } = await added()
    await expect(base.act(officer, retirePerson, { personId })).rejects.toMatchObject({ status: 403 })
    await expect(base.act(head, retirePerson, { personId })).rejects.toMatchObject({ status: 404 })
  })
})

describe('accounts of others', () => {
  test('the administrator gives a one-time password and takes the second factor off', async () => {
    const { personId } = await added()
    const { password } = await base.act(administrator, resetPassword, { personId })
    expect(password.reveal()).toMatch(/^[a-z2-9-]{14}$/)
    expect(await base.act(administrator, takeOffSecondFactor, { personId })).toEqual({ takenOff: false })
  })

  test('a person of two places is governed by who reaches both', async () => {
    const { personId } = await added()
    await base.act(communeAdministrator, resetPassword, { personId })
    await base.act(administrator, addMembership, {
      personId,
      unitId: district,
      role: 'viewer',
      position: 'Ủy viên',
      from: today,
    })
    await expect(base.act(communeAdministrator, resetPassword, { personId })).rejects.toMatchObject({ status: 403 })
    await expect(base.act(communeAdministrator, retirePerson, { personId })).rejects.toMatchObject({ status: 403 })
    await expect(
      base.act(communeAdministrator, correctPerson, { personId, fullName: 'Tên Khác' }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('nobody else may', async () => {
    const { personId } = await added()
    await expect(base.act(officer, resetPassword, { personId })).rejects.toMatchObject({ status: 403 })
    await expect(base.act(officer, takeOffSecondFactor, { personId })).rejects.toMatchObject({ status: 403 })
    await expect(base.act(head, resetPassword, { personId })).rejects.toMatchObject({ status: 404 })
  })
})

describe('delegation and hand-over', () => {
  test('the holder delegates; the colleague acts for him on these days only; it can be ended', async () => {
    const deputy = await sample.actor('phuc.ldtbxh')
    const place = head.kind === 'person' ? head.memberships[0]! : null
    const input = { membershipId: place!.id, toPersonId: idOf(deputy), from: '2023-06-26', to: '2023-06-30' }
    const { delegationId } = await base.act(head, delegate, input)
    const acting = async (day: string) => {
      const actor = await again(idOf(deputy), day)
      return actor.kind === 'person' && actor.memberships.some(({ onBehalfOf }) => onBehalfOf === idOf(head))
    }
    expect([
      await acting('2023-06-25'),
      await acting('2023-06-26'),
      await acting('2023-06-30'),
      await acting('2023-07-01'),
    ]).toEqual([false, true, true, false])
    await expect(base.act(deputy, endDelegation, { delegationId })).rejects.toMatchObject({ status: 403 })
    await base.act(head, endDelegation, { delegationId })
    expect(await acting('2023-06-27')).toBe(false)
  })

  test('may not: a colleague of the same office; who got a place by delegation hands it no further', async () => {
    const deputy = await sample.actor('phuc.ldtbxh')
    const clerk = await sample.actor('tham.ldtbxh')
    const place = head.kind === 'person' ? head.memberships[0]!.id : ''
    const days = { from: '2023-06-26', to: '2023-06-30' }
    await expect(
      base.act(clerk, delegate, { membershipId: place, toPersonId: idOf(clerk), ...days }),
    ).rejects.toMatchObject({ status: 403 })
    await base.act(head, delegate, { membershipId: place, toPersonId: idOf(deputy), ...days })
    await expect(
      base.act(await again(idOf(deputy)), delegate, { membershipId: place, toPersonId: idOf(clerk), ...days }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test.each([
    ['to himself', { self: true }, 'toHimself', 'toPersonId'],
    ['to nobody', { toPersonId: newId() }, 'noSuchColleague', 'toPersonId'],
    ['with days reversed', { from: '2023-07-02', to: '2023-07-01' }, 'daysReversed', 'to'],
    ['before he held the place', { from: '2001-01-01' }, 'outsideValidity', 'from'],
  ])('%s is refused beside the field', async (_case, over, code, field) => {
    const deputy = await sample.actor('phuc.ldtbxh')
    const { self, ...rest } = over as { self?: boolean }
    const place = head.kind === 'person' ? head.memberships[0]!.id : ''
    const input = {
      membershipId: place,
      toPersonId: self ? idOf(head) : idOf(deputy),
      from: '2023-07-01',
      to: '2023-07-02',
      ...rest,
    }
    await expect(base.act(head, delegate, input)).rejects.toMatchObject({
      code,
      status: 400,
      details: { errors: { [field]: expect.any(String) } },
    })
  })

  test('open work is handed over, and the other slices hear of it', async () => {
    const deputy = await sample.actor('phuc.ldtbxh')
    const place = head.kind === 'person' ? head.memberships[0]! : null
    await base.act(head, handOver, {
      membershipId: place!.id,
      toPersonId: idOf(deputy),
      note: 'Bàn giao hồ sơ giảm nghèo',
    })
    expect(base.events.at(-1)).toMatchObject({
      event: 'organisation.handed-over',
      payload: { fromPersonId: idOf(head), toPersonId: idOf(deputy), unitId: place!.unitId },
    })
    await expect(
      base.act(officer, handOver, { membershipId: place!.id, toPersonId: idOf(deputy) }),
    ).rejects.toMatchObject({ status: 404 })
  })
})
