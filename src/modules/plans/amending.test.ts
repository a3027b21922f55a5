import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { runningPlan, type RunningPlan } from '../../../test/support/running-plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { carriedShare, endedShares } from './queries/carried-shares.ts'
import { checkingOf, standingOf } from './queries/checking.ts'
import { dutyHits } from './queries/found.ts'
import { dutiesOf } from './queries/breakdown.ts'
import { planById, plansInWork, plansSeen } from './queries/plans.ts'
import { runningOf } from './queries/running.ts'
import { planTodos } from './queries/todos.ts'
import {
  addDeadline,
  addDuty,
  addProgress,
  askConfirmation,
  askExtension,
  assignDuty,
  confirmBreakdown,
  correctDuty,
  correctFacts,
  derivePlan,
  dropDuty,
  dutiesForUnit,
  giveUpAmendment,
  reopenBreakdown,
} from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const hanh = () => sample.actor('hanh.ldtbxh')
const REASON = { reason: 'Theo Công văn số 12' }

let n = 0
let plan: RunningPlan
let amendment: string
beforeEach(async () => {
  plan = await runningPlan(base, sample, `Kế hoạch điều chỉnh ${(n += 1)}`)
  amendment = (await base.act(await hanh(), reopenBreakdown, { planId: plan.planId, ...REASON })).planId
})

const dutyIn = async (planId: string, number: number) =>
  (await dutiesOf(await sample.ask('hanh.ldtbxh'), { id: planId })).find((one) => one.n === number)
const amended = async (number: number, owners: object) => {
  const duty = (await dutyIn(amendment, number))!
  const same = { text: duty.text, request: duty.request, lead: '', cooperate: '', perform: '' }
  const { id: dutyId, version: seenVersion } = duty
  return { planId: amendment, dutyId, seenVersion, ...same, ...owners }
}
const confirmed = async () => {
  const { version } = (await planById(await sample.ask('hanh.ldtbxh'), amendment))!
  const { requestId } = await base.act(await hanh(), askConfirmation, { planId: amendment, seenVersion: version })
  return base.act(await sample.actor('phuc.ldtbxh'), confirmBreakdown, { planId: amendment, requestId })
}
const keyOf = async (number: 1 | 2 | 3 | 4 | 5, code: string) => ({
  planId: plan.planId,
  dutyId: plan.duties[number].id,
  unitId: await sample.unit(code),
})
const owesNow = async (username: string, number: 1 | 2 | 3 | 4 | 5, code: string) =>
  (await carriedShare(await sample.ask(username), await keyOf(number, code))) !== null
const status = (wanted: number) => ({ status: wanted })

test('nothing runs otherwise before a second person confirms: owners, words, dates, new and dropped duties', async () => {
  await base.act(await hanh(), correctDuty, await amended(5, { perform: 'Phòng TC-KH', text: 'Giới thiệu gương mới' }))
  await base.act(await hanh(), addDuty, {
    planId: amendment,
    text: 'Nhiệm vụ mới',
    request: false,
    perform: 'Phòng TC-KH',
  })
  const three = (await dutyIn(amendment, 3))!
  await base.act(await hanh(), dropDuty, {
    planId: amendment,
    dutyId: three.id,
    seenVersion: three.version,
    reason: 'Thôi',
  })
  const due = { day: '2023-07-20', bound: 'not later than' as const, what: 'Xong' }
  await base.act(await hanh(), addDeadline, { planId: amendment, dutyId: plan.duties[5].id, ...due })

  const before = await runningOf(await sample.ask('nguyet.ubnd'), { id: plan.planId })
  expect(before.map((duty) => duty.n)).toEqual([1, 2, 3, 4, 5])
  expect(before[4]).toMatchObject({
    text: 'Giới thiệu gương điển hình',
    owners: [{ unitName: 'Phòng Nội vụ' }],
    due: null,
  })
  expect(await owesNow('hieu.noivu', 5, 'phong-noi-vu-tan-bien')).toBe(true)
  expect(
    await dutiesForUnit(await sample.ask('hanh.ldtbxh'), plan.planId, await sample.unit('phong-tckh-tan-bien')),
  ).toEqual([])

  const office = await sample.ask('phuc.ldtbxh')
  const { changes } = await checkingOf(office, (await planById(office, amendment))!)
  expect(changes!.map(({ name, before, after }) => [name, before !== null, after !== null])).toEqual([
    ['Nhiệm vụ 5', true, true],
    ['Nhiệm vụ 6', false, true],
    ['Nhiệm vụ 3', true, false],
  ])
  expect(await confirmed()).toEqual({ planId: plan.planId, version: 2 })
  const after = await runningOf(await sample.ask('nguyet.ubnd'), { id: plan.planId })
  expect(after.map((duty) => duty.n)).toEqual([1, 2, 4, 5, 6])
  expect(after[3]).toMatchObject({ id: plan.duties[5].id, text: 'Giới thiệu gương mới', due: '2023-07-20' })
  expect(after[3]!.owners).toMatchObject([{ unitName: 'Phòng TC-KH' }])
  expect(await owesNow('hanh.ldtbxh', 5, 'phong-noi-vu-tan-bien')).toBe(false)
  const versions = base.db
    .selectFrom('plans.confirmation')
    .select(['version', 'breakdown'])
    .where('plan_id', '=', plan.planId)
  const kept = await versions.orderBy('version').execute()
  expect(kept.map(({ breakdown }) => (breakdown as { duties: object[] }).duties.length)).toEqual([5, 5])
  expect(kept[0]!.breakdown).not.toEqual(kept[1]!.breakdown)
})

test('who asked may not confirm; the plan itself is not corrected; one amendment at a time, one reason each', async () => {
  const first = (await dutyIn(plan.planId, 1))!
  const { id: dutyId, version: seenVersion, text } = first
  const wrong = { planId: plan.planId, dutyId, seenVersion, text, request: false, lead: 'Phòng Nội vụ' }
  await expect(base.act(await hanh(), correctDuty, wrong)).rejects.toMatchObject(status(403))
  const again = { planId: plan.planId, reason: 'Lần nữa' }
  await expect(base.act(await hanh(), reopenBreakdown, again)).rejects.toMatchObject(status(403))
  await expect(base.act(await hanh(), reopenBreakdown, { planId: amendment, reason: 'x' })).rejects.toMatchObject(
    status(403),
  )
  const { version } = (await planById(await sample.ask('hanh.ldtbxh'), amendment))!
  const { requestId } = await base.act(await hanh(), askConfirmation, { planId: amendment, seenVersion: version })
  const wanted = { planId: amendment, requestId }
  for (const [username, refused] of [
    ['hanh.ldtbxh', 403],
    ['nguyet.ubnd', 403],
    ['bao.vhtt', 404],
  ] as const)
    await expect(base.act(await sample.actor(username), confirmBreakdown, wanted), username).rejects.toMatchObject(
      status(refused),
    )
})

test('an amendment is work of the standing office alone: in no list, no search, nobody’s duty; facts, letters and plans of communes are the plan’s', async () => {
  const office = await sample.ask('hanh.ldtbxh')
  expect((await plansInWork(office)).map(({ id, state }) => [id, state])).toContainEqual([amendment, 'amending'])
  expect((await planTodos(office)).items.map(({ id }) => id)).toContain(amendment)
  expect((await plansSeen(office)).plans.map(({ id }) => id)).not.toContain(amendment)
  expect((await dutyHits(office, plan.duties[1].text)).items.every(({ href }) => !href.includes(amendment))).toBe(true)
  expect(await planById(await sample.ask('bao.vhtt'), amendment)).toBeNull()
  const shown = (await planById(office, amendment))!
  expect((await standingOf(office, shown)).may).toMatchObject({
    correct: true,
    facts: false,
    giveUp: true,
    reopen: false,
  })
  expect((await checkingOf(office, shown)).duties).toHaveLength(5)
  expect((await standingOf(office, (await planById(office, plan.planId))!)).may).toMatchObject({
    correct: false,
    reopen: false,
  })
  const facts = { planId: amendment, seenVersion: shown.version, title: 'Khác' }
  await expect(base.act(await hanh(), correctFacts, facts)).rejects.toMatchObject(status(403))
  const commune = { planId: amendment, unitId: await sample.unit('ubnd-xa-tan-lap') }
  await expect(base.act(await sample.actor('cuong.tanlap'), derivePlan, commune)).rejects.toMatchObject(status(404))
})

test('an amendment that is given up changes nothing, and another may begin', async () => {
  await base.act(await hanh(), correctDuty, await amended(5, { perform: 'Phòng TC-KH' }))
  const { version: seenVersion } = (await planById(await sample.ask('hanh.ldtbxh'), amendment))!
  const giving = { planId: amendment, seenVersion }
  await expect(base.act(await sample.actor('nguyet.ubnd'), giveUpAmendment, giving)).rejects.toMatchObject(status(403))
  await expect(base.act(await hanh(), giveUpAmendment, { planId: plan.planId, seenVersion: 1 })).rejects.toMatchObject(
    status(403),
  )
  await base.act(await hanh(), giveUpAmendment, giving)
  await expect(base.act(await hanh(), giveUpAmendment, giving)).rejects.toMatchObject(status(404))
  expect(await owesNow('hieu.noivu', 5, 'phong-noi-vu-tan-bien')).toBe(true)
  amendment = (await base.act(await hanh(), reopenBreakdown, { planId: plan.planId, reason: 'Lần hai' })).planId
  expect(await confirmed()).toMatchObject({ version: 2 })
})

test('what a unit recorded stays to be read when the duty goes to another, and runs on when it comes back', async () => {
  const key = await keyOf(5, 'phong-noi-vu-tan-bien')
  const [head, officer] = [await sample.actor('oanh.noivu'), await sample.actor('hieu.noivu')]
  const officerId = officer.kind === 'person' ? officer.id : ''
  await base.act(head, assignDuty, { ...key, instruction: 'Chọn ba gương.', officerId, dueOn: null })
  await base.act(officer, addProgress, { ...key, note: 'Đã chọn một gương.' })
  const office = await sample.ask('hanh.ldtbxh')
  const checking = await checkingOf(office, (await planById(office, amendment))!)
  expect(checking.duties.flatMap((duty) => duty.begun)).toEqual(['Phòng Nội vụ'])
  await base.act(await hanh(), correctDuty, await amended(5, { perform: 'Phòng TC-KH' }))
  await confirmed()

  expect(await owesNow('hieu.noivu', 5, 'phong-noi-vu-tan-bien')).toBe(false)
  for (const username of ['hieu.noivu', 'hanh.ldtbxh', 'nguyet.ubnd']) {
    const ask = await sample.ask(username)
    expect(await planById(ask, plan.planId), username).not.toBeNull()
    expect(await carriedShare(ask, key, true), username).toMatchObject({ endedOn: ask.today, assignment: null })
    expect(await endedShares(ask, { id: plan.planId }, key.dutyId), username).toHaveLength(1)
  }
  expect(await carriedShare(await sample.ask('khoa.nongnghiep'), key, true)).toBeNull()
  await expect(base.act(officer, addProgress, { ...key, note: 'Nữa' })).rejects.toMatchObject(status(404))
  expect((await planTodos(await sample.ask('hieu.noivu'))).items.some(({ href }) => href.includes(key.dutyId))).toBe(
    false,
  )

  amendment = (await base.act(await hanh(), reopenBreakdown, { planId: plan.planId, reason: 'Giao lại' })).planId
  await base.act(await hanh(), correctDuty, await amended(5, { perform: 'Phòng Nội vụ' }))
  await confirmed()
  expect(await carriedShare(await sample.ask('hieu.noivu'), key)).toMatchObject({ endedOn: null, state: 'doing' })
  expect(await endedShares(await sample.ask('hanh.ldtbxh'), { id: plan.planId }, key.dutyId)).toEqual([])
})

test('a request for a later date that waits ends with the share', async () => {
  const [owner] = plan.duties[2].owners
  const { deadlines } = (await dutyIn(plan.planId, 2))!
  const asking = { planId: plan.planId, dutyId: plan.duties[2].id, unitId: owner!.unitId, deadlineId: deadlines[0]!.id }
  const wanted = { ...asking, wantedOn: '2023-08-15', reason: 'Thiếu cân' }
  await base.act(await sample.actor('toan.yte'), askExtension, wanted)
  await base.act(await hanh(), correctDuty, await amended(2, { perform: 'Phòng TC-KH' }))
  await confirmed()
  const rows = await base.db
    .selectFrom('plans.extension')
    .select('decision')
    .where('plan_id', '=', plan.planId)
    .execute()
  expect(rows).toEqual([{ decision: 'taken-back' }])
})
