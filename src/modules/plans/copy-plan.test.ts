import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { readingOf, importOf } from '../../../test/support/plan.ts'
import { runningPlan, type RunningPlan } from '../../../test/support/running-plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { newId } from '#platform/id.ts'
import { planChecking } from './queries/checking.ts'
import { openDateProposals } from './queries/date-proposals.ts'
import { planById, plansToCopy } from './queries/plans.ts'
import {
  addDeadline,
  askConfirmation,
  checkDate,
  confirmBreakdown,
  copyPlan,
  correctDeadline,
  dropDeadline,
  importPlan,
  readAgain,
} from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const as = (username: string) => sample.actor(username)
const ask = () => sample.ask('hanh.ldtbxh')
const shift = { toYear: 2024, dates: 'shift' }

let source: RunningPlan
let copyId: string
beforeAll(async () => {
  source = await runningPlan(base, sample, 'Kế hoạch giảm nghèo năm 2023, giai đoạn 2021-2025')
  copyId = (await base.act(await as('hanh.ldtbxh'), copyPlan, { planId: source.planId, ...shift })).planId
})

const seenVersion = async () => (await planById(await ask(), copyId))!.version

describe('what comes along', () => {
  test('the title of the new year; number, date and signer of its own paper', async () => {
    expect(await planById(await ask(), copyId)).toMatchObject({
      title: 'Kế hoạch giảm nghèo năm 2024, giai đoạn 2021-2025',
      ...{ sourceKind: 'copy', copiedFromId: source.planId, symbol: 'KH-UBND', state: 'checking' },
      ...{ number: null, issueDate: null, signer: null, carriesOutId: null },
      programmeId: (await planById(await ask(), source.planId))!.programmeId,
    })
  })

  test('duties with owners and roles in their order; the old plan stays as it was', async () => {
    const facts = async (planId: string) =>
      (await planChecking(await ask(), planId)).duties.map(({ n, text, request, agency, groupLabel, owners }) => ({
        ...{ n, text, request, agency, groupLabel },
        owners: owners.map(({ unitName, role }) => `${unitName} ${role}`),
      }))
    expect(await facts(copyId)).toEqual(await facts(source.planId))
    expect((await planById(await ask(), source.planId))!.state).toBe('running')
  })

  test('dates moved by a year, with the last working day of that year; what recurs is bound to it', async () => {
    const { duties, oldDays, points } = await planChecking(await ask(), copyId)
    const [limit] = duties[0]!.deadlines
    // 30/6/2024 is a Sunday.
    expect(limit).toMatchObject({ iso: '2024-06-30', lastDay: '2024-06-30', lastWorkingDay: '2024-06-28', quote: null })
    expect(duties[3]!.deadlines).toMatchObject([{ rule: 'monthly', from: '2024-01-01', until: '2024-08-31' }])
    expect(oldDays).toEqual(
      Object.fromEntries(duties.slice(0, 3).map(({ deadlines }) => [deadlines[0]!.id, '2023-06-30'])),
    )
    expect(points.filter(({ kind }) => kind === 'date')).toHaveLength(3)
  })
})

test('every moved date is looked at before a colleague is asked: kept, corrected or dropped', async () => {
  const officer = await as('hanh.ldtbxh')
  const [first, second, third] = (await planChecking(await ask(), copyId)).duties.map(({ deadlines }) => deadlines[0]!)
  const asked = async () => base.act(officer, askConfirmation, { planId: copyId, seenVersion: await seenVersion() })
  await expect(asked()).rejects.toMatchObject({ status: 409, message: expect.stringContaining('3 thời hạn') })

  const keep = { planId: copyId, deadlineId: first!.id, seenVersion: first!.version }
  await expect(base.act(await as('bao.vhtt'), checkDate, keep)).rejects.toMatchObject({ status: 404 })
  await expect(base.act(await as('tri.ubnd'), checkDate, keep)).rejects.toMatchObject({ status: 403 })
  await expect(base.act(officer, checkDate, { ...keep, seenVersion: 99 })).rejects.toMatchObject({ status: 409 })
  await base.act(officer, checkDate, keep)
  await base.act(officer, checkDate, keep)
  const row = base.db.selectFrom('plans.date_proposal').select('checked_by').where('deadline_id', '=', first!.id)
  expect((await row.executeTakeFirstOrThrow()).checked_by).toBe(officer.kind === 'person' && officer.id)

  const corrected = {
    deadlineId: second!.id,
    seenVersion: second!.version,
    day: '2024-06-28',
    what: 'Xong việc',
    duty: 2,
  }
  await base.act(officer, correctDeadline, { planId: copyId, ...corrected })
  await expect(asked()).rejects.toMatchObject({ status: 409, message: expect.stringContaining('1 thời hạn') })
  await base.act(officer, dropDeadline, {
    planId: copyId,
    deadlineId: third!.id,
    seenVersion: third!.version,
    reason: 'Năm nay không có',
  })
  expect(await openDateProposals(base.db as never, copyId)).toEqual([])

  const { requestId } = await asked()
  await expect(base.act(officer, confirmBreakdown, { planId: copyId, requestId })).rejects.toMatchObject({
    status: 403,
  })
  await base.act(await as('phuc.ldtbxh'), confirmBreakdown, { planId: copyId, requestId })
  expect((await planById(await ask(), copyId))!.state).toBe('running')
})

test('cleared: no date comes along but the month’s', async () => {
  const { planId } = await base.act(await as('phuc.ldtbxh'), copyPlan, {
    planId: source.planId,
    toYear: 2025,
    dates: 'clear',
  })
  const { duties, points } = await planChecking(await ask(), planId)
  expect(duties.map(({ deadlines }) => deadlines.map(({ rule }) => rule))).toEqual([[], [], [], ['monthly'], []])
  expect(points).toEqual([])
})

describe('who may, and of what', () => {
  test.each([
    ['nguyet.ubnd', 403],
    ['quantri.huyen', 403],
    ['bao.vhtt', 403],
    ['thuy.tanlap', 403],
    ['thu.so', 404],
  ])('%s may not: %i', async (username, status) => {
    const asked = base.act(await as(username), copyPlan, { planId: source.planId, toYear: 2026, dates: 'shift' })
    await expect(asked).rejects.toMatchObject({ status })
  })

  test('once a year; the refusal leads to the copy', async () => {
    const again = base.act(await as('phuc.ldtbxh'), copyPlan, { planId: source.planId, ...shift })
    await expect(again).rejects.toMatchObject({ status: 409, details: { planId: copyId } })
  })

  test.each([2023, 2022, 2034, 0, -1])('year %i is refused', async (toYear) => {
    const asked = base.act(await as('hanh.ldtbxh'), copyPlan, { planId: source.planId, toYear, dates: 'shift' })
    await expect(asked).rejects.toMatchObject({ status: 400, details: { errors: { toYear: expect.any(String) } } })
  })

  test('a plan never confirmed is no plan of last year, nor is a copy read again', async () => {
    const officer = await as('hanh.ldtbxh')
    const unitId = await sample.unit('ubnd-huyen-tan-bien')
    const { planId } = await base.act(officer, importPlan, importOf(unitId, readingOf({ title: 'Chưa xác nhận 2023' })))
    await expect(base.act(officer, copyPlan, { planId, ...shift })).rejects.toMatchObject({ status: 404 })
    expect((await plansToCopy(await ask(), [unitId])).map(({ id }) => id)).not.toContain(planId)
    const { planId: copy } = await base.act(officer, copyPlan, { planId: source.planId, toYear: 2027, dates: 'clear' })
    const wish = { planId: copy, seenVersion: 1, readerVersion: 'thu', reading: readingOf({ title: 'Khác' }) }
    await expect(base.act(officer, readAgain, wish)).rejects.toMatchObject({ status: 409 })
  })

  test('an owner that has closed becomes a name to settle; words of the old year are pointed out', async () => {
    const officer = await as('hanh.ldtbxh')
    const unitId = await sample.unit('ubnd-huyen-tan-bien')
    const old = readingOf({
      title: 'Kế hoạch tuyên truyền năm 2023',
      agencies: [
        { label: '1', name: 'Phòng Nội vụ', duties: ['Giới thiệu gương năm 2023 theo chương trình 2021-2025'] },
      ],
      reports: [{ who: ['Phòng Nội vụ'], to: ['Phòng LĐTBXH'], what: 'Báo cáo năm 2023', deadline: 0 }],
      deadlines: [{ quote: 'Gửi trước 01/12/2023', iso: '2023-12-01' }],
    })
    const { planId } = await base.act(officer, importPlan, importOf(unitId, old))
    const { duties } = await planChecking(await ask(), planId)
    await base.act(officer, addDeadline, { planId, dutyId: duties[0]!.id, day: '2023-02-28', what: 'Xong' })
    const { version } = (await planById(await ask(), planId))!
    const { requestId } = await base.act(officer, askConfirmation, { planId, seenVersion: version })
    await base.act(await as('phuc.ldtbxh'), confirmBreakdown, { planId, requestId })
    const closed = await sample.unit('phong-noi-vu-tan-bien')
    await base.db.updateTable('organisation.unit').set({ valid_to: '2023-06-01' }).where('id', '=', closed).execute()
    const { planId: copy } = await base.act(officer, copyPlan, { planId, ...shift })
    const found = await planChecking(await ask(), copy)
    expect(found.duties).toMatchObject([{ owners: [], openNames: ['Phòng Nội vụ'], due: '2024-02-28' }])
    expect(found.obligations).toMatchObject([{ from: [], openNames: ['Phòng Nội vụ'], lastDay: '2024-11-30' }])
    expect(found.obligations[0]!.to.map(({ shortName }) => shortName)).toEqual(['Phòng LĐTBXH'])
    expect(found.remarks.map(({ text }) => text)).toEqual([
      expect.stringContaining('Nhiệm vụ 1: Giới thiệu gương năm 2023'),
      expect.stringContaining('Báo cáo năm 2023'),
    ])
    await base.db.updateTable('organisation.unit').set({ valid_to: '2023-06-01' }).where('id', '=', unitId).execute()
    await expect(base.act(officer, copyPlan, { planId, toYear: 2025, dates: 'clear' })).rejects.toMatchObject({
      status: 409,
    })
  })

  test('a plan that nobody knows is not found', async () => {
    const asked = base.act(await as('hanh.ldtbxh'), copyPlan, { planId: newId(), ...shift })
    await expect(asked).rejects.toMatchObject({ status: 404 })
  })
})
