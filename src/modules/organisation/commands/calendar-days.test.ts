import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { useSample } from '../../../../test/support/sample.ts'
import type { Actor } from '#platform/command/actor.ts'
import { readOnly } from '#platform/db/index.ts'
import { actorOf } from '../queries/actor.ts'
import { workCalendar } from '../queries/calendar.ts'
import { dropCalendarDay, setCalendarDay } from './calendar-days.ts'
import { addPerson } from './people.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
let administrator: Actor
const day = { on: '2023-12-29', kind: 'off', name: 'Nghỉ theo thông báo', source: 'Thông báo 1' }

beforeAll(async () => {
  administrator = await sample.actor('quantri.huyen')
})

test('only the administrator of the whole installation keeps the calendar', async () => {
  const { personId } = await base.act(administrator, addPerson, {
    fullName: 'Quản Trị Xã',
    username: 'quan.tri.xa',
    unitId: await sample.unit('ubnd-xa-tan-lap'),
    role: 'administrator',
    position: 'Quản trị của xã',
    from: '2023-06-01',
  })
  const lower = (await actorOf(readOnly(base.db), personId, sample.today))!
  for (const actor of [lower, await sample.actor('hanh.ldtbxh'), await sample.actor('nguyet.ubnd')]) {
    await expect(base.act(actor, setCalendarDay, day)).rejects.toMatchObject({ status: 403 })
    const known = { on: '2023-01-01', seenVersion: 1 }
    await expect(base.act(actor, dropCalendarDay, known)).rejects.toMatchObject({ status: 403 })
  }
})

test('a day is added, corrected, taken out; a stale form and a day that is there are told', async () => {
  const off = async () => (await workCalendar(readOnly(base.db))).off.has(day.on)
  await base.act(administrator, setCalendarDay, day)
  expect(await off()).toBe(true)
  await expect(base.act(administrator, setCalendarDay, day)).rejects.toMatchObject({
    code: 'dayKnown',
    details: { errors: { on: expect.any(String) as string } },
  })
  await base.act(administrator, setCalendarDay, { ...day, kind: 'working', seenVersion: 1 })
  expect(await off()).toBe(false)
  await expect(base.act(administrator, setCalendarDay, { ...day, seenVersion: 1 })).rejects.toMatchObject({
    code: 'stale',
    status: 409,
  })
  await expect(base.act(administrator, dropCalendarDay, { on: day.on, seenVersion: 1 })).rejects.toMatchObject({
    code: 'stale',
  })
  await base.act(administrator, dropCalendarDay, { on: day.on, seenVersion: 2 })
  await expect(base.act(administrator, dropCalendarDay, { on: day.on, seenVersion: 2 })).rejects.toMatchObject({
    status: 404,
  })
})

test.each([
  ['no such day', { on: '2023-02-30' }],
  ['a strange kind', { kind: 'feast' }],
  ['no name', { name: '' }],
  ['a version that is no number', { seenVersion: 'x' }],
])('%s does not pass', async (_what, more) => {
  await expect(base.act(administrator, setCalendarDay, { ...day, ...more })).rejects.toHaveProperty('issues')
})
