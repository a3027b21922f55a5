import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { importOf, readingOf } from '../../../test/support/plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import type { Actor } from '#platform/command/actor.ts'
import { newId } from '#platform/id.ts'
import { readOnly } from '#platform/db/index.ts'
import { standingOfficesOf } from '#modules/programmes/server.ts'
import { homesOf } from './queries/homes.ts'
import { planById } from './queries/plans.ts'
import { addDuty, importPlan } from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

const reading = (title: string) =>
  readingOf({ title, agencies: [{ label: '1', name: 'Phòng Nội vụ', duties: ['Giới thiệu gương'] }] })

/** Somebody with the role of the standing office in an office of the district. */
const officerAt = async (code: string): Promise<Actor> => {
  const unitId = await sample.unit(code)
  const place = { id: newId(), unitId, role: 'standingOffice', position: 'Chuyên viên' }
  return {
    kind: 'person',
    id: ((await sample.actor('hanh.ldtbxh')) as { id: string }).id,
    name: 'Thử',
    memberships: [place],
    scope: [unitId],
  }
}

const askAs = (actor: Actor, today: string) => ({ db: readOnly(base.db), actor, now: new Date(), today })

test.each<[string, string, string[]]>([
  ['2020-12-31', 'before its first day', []],
  ['2021-01-01', 'its first day', ['phong-ldtbxh-tan-bien']],
  ['2025-06-30', 'its last day', ['phong-ldtbxh-tan-bien']],
  ['2025-07-01', 'afterwards', []],
])('on %s (%s) the plans of the district are run by %j', async (day, _what, codes) => {
  const unitId = await sample.unit('ubnd-huyen-tan-bien')
  const { id: programmeId } = await base.db.selectFrom('programmes.programme').select('id').executeTakeFirstOrThrow()
  const offices = await standingOfficesOf(readOnly(base.db), { unitId, programmeId }, day)
  for (const code of ['phong-ldtbxh-tan-bien', 'phong-noi-vu-tan-bien'])
    expect(offices.includes(await sample.unit(code)), code).toBe(codes.some((one) => one === code))
  const inNone = await standingOfficesOf(readOnly(base.db), { unitId, programmeId: null }, day)
  expect(inNone).toContain(await sample.unit('phong-noi-vu-tan-bien'))
})

test('a commune, where the catalogue names none, runs its own plans; an unknown unit has no office', async () => {
  const unitId = await sample.unit('ubnd-xa-tan-lap')
  const { id: programmeId } = await base.db.selectFrom('programmes.programme').select('id').executeTakeFirstOrThrow()
  expect(await standingOfficesOf(readOnly(base.db), { unitId, programmeId }, '2023-06-26')).toEqual([unitId])
  expect(await standingOfficesOf(readOnly(base.db), { unitId: newId(), programmeId }, '2023-06-26')).toEqual([])
})

test('the role in another office of the district does not run its plans', async () => {
  const district = await sample.unit('ubnd-huyen-tan-bien')
  const [named, other] = [await officerAt('phong-ldtbxh-tan-bien'), await officerAt('phong-noi-vu-tan-bien')]
  const { planId } = await base.act(named, importPlan, importOf(district, reading('Kế hoạch của phòng thường trực')))
  const duty = { planId, text: 'Thêm', request: false, perform: 'Phòng Nội vụ' }
  await expect(base.act(other, importPlan, importOf(district, reading('Kế hoạch khác')))).rejects.toMatchObject({
    status: 403,
  })
  await expect(base.act(other, addDuty, duty)).rejects.toMatchObject({ status: 404 })
  expect(await planById(askAs(other, '2023-06-26'), planId)).toBeNull()
  expect((await homesOf(askAs(other, '2023-06-26'))).map(({ id }) => id)).not.toContain(district)
  expect((await homesOf(askAs(named, '2023-06-26'))).map(({ id }) => id)).toContain(district)
  await base.act(named, addDuty, duty)
  expect(await planById(askAs(named, '2023-06-26'), planId)).toMatchObject({ id: planId })
  await expect(base.act(named, addDuty, duty, { today: '2025-07-01' })).rejects.toMatchObject({ status: 404 })
})
