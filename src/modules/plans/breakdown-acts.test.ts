import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { importOf, readingOf } from '../../../test/support/plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { newId } from '#platform/id.ts'
import { deadlinesOf, dutiesOf, obligationsOf, remarksOf } from './queries/breakdown.ts'
import { planById, plansSeen } from './queries/plans.ts'
import {
  addDeadline,
  addDuty,
  addObligation,
  answerRemark,
  askConfirmation,
  confirmBreakdown,
  correctDeadline,
  correctDuty,
  correctObligation,
  dropDuty,
  dutiesForUnit,
  importPlan,
  mergeDuty,
  readAgain,
  reportObligationsOf,
  restoreDropped,
  sendBackBreakdown,
  setReportDeadline,
  splitDuty,
  takeBackConfirmation,
} from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

const reading = (title: string) =>
  readingOf({
    title,
    agencies: [
      {
        label: '1',
        name: 'Phòng Lao động - Thương binh và Xã hội',
        duties: [{ text: 'Chủ trì theo dõi việc thực hiện', role: 'lead' }],
      },
      { label: '2', name: 'Trung tâm văn hóa', duties: ['Phát tin về giảm nghèo'] },
      { label: '3', name: 'Trung tâm Y tế', request: true, duties: ['Theo dõi cân nặng trẻ em; báo cáo kết quả'] },
      { label: '4', name: 'Ủy ban nhân dân các xã, thị trấn', duties: ['Lập kế hoạch', 'Gửi báo cáo đúng hạn'] },
    ],
    deadlines: [{ quote: 'Các xã gửi báo cáo trước 01/7/2023', iso: '2023-07-01' }],
    reports: [
      { who: ['Trung tâm Y tế'], to: ['Phòng LĐTBXH'], what: 'Y tế báo cáo' },
      { who: ['Cấp xã'], to: ['Trung tâm Y tế huyện'], what: 'Xã báo cáo', deadline: 0 },
    ],
    remarks: [{ text: 'Ngày hạn rơi vào thứ Bảy' }],
  })

const hanh = () => sample.actor('hanh.ldtbxh')
const phuc = () => sample.actor('phuc.ldtbxh')
const district = () => sample.unit('ubnd-huyen-tan-bien')

async function imported(title: string) {
  const { planId } = await base.act(await hanh(), importPlan, importOf(await district(), reading(title)))
  return planId
}

async function dutiesNow(planId: string, username = 'hanh.ldtbxh') {
  return dutiesOf(await sample.ask(username), { id: planId })
}

async function dutyN(planId: string, n: number) {
  return (await dutiesNow(planId)).find((duty) => duty.n === n)!
}

async function correction(planId: string, n: number, more: object = {}) {
  const duty = await dutyN(planId, n)
  const same = { text: duty.text, request: duty.request, lead: '', cooperate: '', perform: '' }
  return { planId, dutyId: duty.id, seenVersion: duty.version, ...same, ...more }
}

async function asked(planId: string) {
  const plan = (await planById(await sample.ask('hanh.ldtbxh'), planId))!
  return base.act(await hanh(), askConfirmation, { planId, seenVersion: plan.version })
}

/** A plan of a title of its own, its one unclear owner settled and confirmed by the colleague. */
async function confirmed(title: string) {
  const planId = await imported(title)
  await base.act(await hanh(), correctDuty, await correction(planId, 2, { perform: 'Phòng VH&TT' }))
  const { requestId } = await asked(planId)
  await base.act(await phuc(), confirmBreakdown, { planId, requestId })
  return planId
}

const statusOf = (done: Promise<unknown>) =>
  done.then(
    () => 200,
    (error: { status?: number }) => error.status,
  )

describe('import', () => {
  test('duties get their owners; a name that is not clear stays open', async () => {
    const planId = await imported('Nhập 1')
    const duties = await dutiesNow(planId)
    expect(duties.map(({ n, owners, openNames, request }) => [n, owners.length, openNames, request])).toEqual([
      [1, 1, [], false],
      [2, 0, ['Trung tâm văn hóa'], false],
      [3, 1, [], true],
      [4, 10, [], false],
      [5, 10, [], false],
    ])
    expect(duties[0]!.owners[0]!.role).toBe('lead')
    expect(duties[3]!.owners.map(({ role }) => role)).toEqual(Array.from({ length: 10 }, () => 'perform'))
  })

  test('reports stand on their levels, deadlines on their last day', async () => {
    const planId = await imported('Nhập 2')
    const ask = await sample.ask('hanh.ldtbxh')
    const reports = await obligationsOf(ask, { id: planId })
    expect(reports.map(({ level, what, from, lastDay }) => [level, what, from.length, lastDay])).toEqual([
      [1, 'Xã báo cáo', 10, '2023-06-30'],
      [2, 'Y tế báo cáo', 1, null],
    ])
    const [limit] = await deadlinesOf(ask, { id: planId })
    expect(limit).toMatchObject({ lastDay: '2023-06-30', lastWorkingDay: '2023-06-30', dutyId: null })
  })

  test('the same document again is refused and leads to the known plan', async () => {
    const planId = await imported('Nhập 3')
    const input = importOf(await district(), reading('Nhập 3'))
    await expect(base.act(await phuc(), importPlan, input)).rejects.toMatchObject({ status: 409, details: { planId } })
    await expect(base.act(await phuc(), importPlan, input)).rejects.toThrow(/đã được đọc vào hệ thống/)
  })

  test('two at once make one plan', async () => {
    const input = importOf(await district(), reading('Nhập 4'))
    const people = [await hanh(), await phuc()]
    const answers = await Promise.all(people.map((person) => statusOf(base.act(person, importPlan, input))))
    expect(answers).toContain(200)
    expect(answers).toContain(409)
  })

  test.each(['thuy.tanlap', 'ngan.yte', 'van.vanphong', 'sang.ldtbxh', 'quantri.huyen', 'thu.so'])(
    '%s may not',
    async (username) => {
      const input = importOf(await district(), reading('Nhập của người khác'))
      await expect(base.act(await sample.actor(username), importPlan, input)).rejects.toMatchObject({ status: 403 })
    },
  )

  test('a repeat answers as the first did', async () => {
    const input = importOf(await district(), reading('Nhập 5'))
    const actId = newId()
    const first = await base.act(await hanh(), importPlan, input, { actId })
    expect(await base.act(await hanh(), importPlan, input, { actId })).toEqual(first)
  })

  test('a commune takes in its own plan, and not its neighbour’s', async () => {
    const own = await sample.unit('ubnd-xa-tan-lap')
    const thuy = await sample.actor('thuy.tanlap')
    const { planId } = await base.act(thuy, importPlan, importOf(own, reading('Kế hoạch xã')))
    expect(await planById(await sample.ask('cuong.tanlap'), planId)).toMatchObject({ state: 'checking' })
    expect(await planById(await sample.ask('tam.thanhbac'), planId)).toBeNull()
    const other = importOf(await sample.unit('ubnd-xa-thanh-bac'), reading('Kế hoạch xã khác'))
    expect(await statusOf(base.act(thuy, importPlan, other))).toBe(403)
  })

  test('thousands of paragraphs and duties, and text of any letters', async () => {
    const duties = Array.from({ length: 1200 }, (_, i) => `Việc ${i} 'x' \\ {"a":1} 😀`)
    const big = readingOf({
      title: 'Rất dài',
      agencies: [{ label: '1', name: 'Ủy ban nhân dân các xã, thị trấn', duties }],
      extra: Array.from({ length: 3000 }, (_, i) => `Đoạn ${i}: \u0301 ${'ấ'.repeat(20)}`),
    })
    const { planId } = await base.act(await hanh(), importPlan, importOf(await district(), big))
    const kept = await dutiesNow(planId)
    expect(kept).toHaveLength(1200)
    expect(kept[7]!.text).toBe(duties[7])
  })
})

describe('correcting', () => {
  let planId: string
  beforeAll(async () => {
    planId = await imported('Sửa')
  })

  test('an owner by name; the open name is settled and the record holds before and after', async () => {
    await base.act(await hanh(), correctDuty, await correction(planId, 2, { lead: 'Trung tâm VH-TT&TT' }))
    const duty = await dutyN(planId, 2)
    expect(duty).toMatchObject({ openNames: [], version: 2, owners: [{ role: 'lead' }] })
    const line = await base.db
      .selectFrom('record.change')
      .select(['before', 'after'])
      .where('thing_id', '=', duty.id)
      .executeTakeFirstOrThrow()
    expect(line).toMatchObject({ before: { lead: '' }, after: { lead: duty.owners[0]!.unitName } })
  })

  test.each([
    [{ lead: 'Phòng Không Có' }, 'lead'],
    [{ lead: 'Phòng Nội vụ; Phòng VH&TT' }, 'lead'],
    [{ lead: 'Phòng Nội vụ', perform: 'Phòng Nội vụ' }, 'perform'],
    [{ cooperate: 'Phòng Nội vụ' }, 'lead'],
    [{ perform: 'Phòng Lao động' }, 'perform'],
  ])('%j is refused at field %s', async (names, field) => {
    const act = base.act(await hanh(), correctDuty, await correction(planId, 1, names))
    await expect(act).rejects.toMatchObject({ status: 400, details: { errors: { [field]: expect.any(String) } } })
  })

  test('two tabs: the later one gets 409 with what stands now', async () => {
    const stale = await correction(planId, 4, { perform: 'các xã, thị trấn', text: 'Của tab cũ' })
    await base.act(await phuc(), correctDuty, { ...stale, text: 'Của tab mới' })
    await expect(base.act(await hanh(), correctDuty, stale)).rejects.toMatchObject({
      status: 409,
      details: { thingId: stale.dutyId, current: { text: 'Của tab mới' } },
    })
    expect((await dutyN(planId, 4)).text).toBe('Của tab mới')
  })

  test('drop and take back, merge and split', async () => {
    const at = async (n: number) => {
      const { id, version } = await dutyN(planId, n)
      return { planId, dutyId: id, seenVersion: version }
    }
    const person = await hanh()
    const dropped = await at(1)
    await base.act(person, dropDuty, { ...dropped, reason: 'Ghi trùng' })
    expect((await dutiesNow(planId)).map(({ n }) => n)).not.toContain(1)
    expect(await statusOf(base.act(person, dropDuty, { ...dropped, reason: 'Lần nữa' }))).toBe(404)
    await base.act(person, restoreDropped, { planId, thingId: dropped.dutyId })
    await base.act(person, splitDuty, { ...(await at(3)), parts: 'Theo dõi cân nặng\n\n Báo cáo kết quả ' })
    expect((await dutiesNow(planId)).map(({ n, text }) => [n, text]).slice(2, 4)).toEqual([
      [3, 'Theo dõi cân nặng'],
      [6, 'Báo cáo kết quả'],
    ])
    await base.act(person, mergeDuty, { ...(await at(6)), into: 3 })
    expect(await dutyN(planId, 3)).toMatchObject({ text: 'Theo dõi cân nặng; Báo cáo kết quả', owners: [{}] })
    expect(await statusOf(at(3).then((me) => base.act(person, mergeDuty, { ...me, into: 3 })))).toBe(400)
    expect(await statusOf(at(3).then((me) => base.act(person, mergeDuty, { ...me, into: 99 })))).toBe(400)
  })

  test('a deadline is bound to a duty and moves', async () => {
    const ask = await sample.ask('hanh.ldtbxh')
    const [limit] = await deadlinesOf(ask, { id: planId })
    const key = { planId, deadlineId: limit!.id, seenVersion: limit!.version, what: limit!.what }
    await base.act(await hanh(), correctDeadline, { ...key, duty: 5 })
    expect(await dutyN(planId, 5)).toMatchObject({ due: '2023-06-30' })
    expect(await statusOf(base.act(await hanh(), correctDeadline, { ...key, duty: 4 }))).toBe(409)
    const moved = { ...key, seenVersion: 2, duty: 5, day: '2023-07-10', bound: 'not later than' }
    await base.act(await hanh(), correctDeadline, moved)
    expect(await dutyN(planId, 5)).toMatchObject({ due: '2023-07-10' })
    const duty = await dutyN(planId, 1)
    const wanted = { planId, dutyId: duty.id, day: '2023-08-01', bound: 'before', what: 'Hội nghị' }
    await base.act(await hanh(), addDeadline, wanted)
    expect(await dutyN(planId, 1)).toMatchObject({ due: '2023-07-31' })
  })

  test('a duty is added from a deadline of the plan', async () => {
    const ask = await sample.ask('hanh.ldtbxh')
    const [limit] = await deadlinesOf(ask, { id: planId })
    const added = await base.act(await hanh(), addDuty, {
      ...{ planId, text: 'Tổ chức hội nghị', request: false, lead: 'Phòng LĐTBXH', deadlineId: limit!.id },
    })
    expect(await dutyN(planId, added.n)).toMatchObject({ origin: 'added', quote: limit!.quote, due: '2023-07-10' })
  })

  test('who reports to whom, and the chain anew', async () => {
    const ask = await sample.ask('hanh.ldtbxh')
    const [first] = await obligationsOf(ask, { id: planId })
    const key = { planId, obligationId: first!.id, seenVersion: first!.version, what: 'Xã gửi' }
    const wanted = { ...key, from: 'Phòng LĐTBXH', to: 'UBND huyện' }
    await base.act(await hanh(), correctObligation, wanted)
    const levels = (await obligationsOf(ask, { id: planId })).map(({ what, level }) => [what, level])
    expect(levels).toEqual([
      ['Y tế báo cáo', 1],
      ['Xã gửi', 2],
    ])
    expect(await statusOf(base.act(await hanh(), correctObligation, wanted))).toBe(409)
  })

  test('a recurrence, a month and an hour are entered; a wrong one marks its field', async () => {
    const { id: dutyId } = await dutyN(planId, 5)
    const add = async (limit: object) =>
      base.act(await hanh(), addDeadline, { planId, dutyId, what: 'Gửi số liệu', ...limit })
    const made = await add({ kind: 'monthly', when: '25', bound: 'before' })
    await add({ kind: 'month', when: '7/2023', bound: 'in' })
    await add({ day: '2023-07-15', time: '17:00', bound: 'before' })
    const limits = async () =>
      (await deadlinesOf(await sample.ask('hanh.ldtbxh'), { id: planId })).filter(
        (one) => one.dutyId === dutyId && one.what === 'Gửi số liệu',
      )
    expect(
      (await limits()).map(({ rule, ruleDay, iso, times, lastDay }) => [rule, ruleDay, iso, times, lastDay]),
    ).toEqual(
      expect.arrayContaining([
        ['monthly', '25', null, [], null],
        [null, null, '2023-07', [], '2023-07-31'],
        [null, null, '2023-07-15', ['17:00'], '2023-07-15'],
      ]),
    )
    expect(await statusOf(add({ kind: 'weekly', when: 'thứ 9' }))).toBe(400)
    const corrected = { planId, ...made, seenVersion: 1, what: 'Gửi số liệu', duty: 5 }
    await base.act(await hanh(), correctDeadline, {
      ...corrected,
      kind: 'quarterly',
      when: '20 tháng đầu',
      bound: 'before',
    })
    await base.act(await hanh(), correctDeadline, { ...corrected, seenVersion: 2, kind: 'keep' })
    expect((await limits()).find(({ id }) => id === made.deadlineId)).toMatchObject({
      rule: 'quarterly',
      ruleDay: '1-20',
    })
  })

  test('a report is added, its deadline entered, and another of the plan attached to it', async () => {
    const ask = await sample.ask('hanh.ldtbxh')
    const wanted = {
      planId,
      what: 'Báo cáo hằng quý',
      from: 'Trung tâm Y tế',
      to: 'Phòng LĐTBXH',
      kind: 'quarterly',
      when: '20',
      bound: 'before',
    } as const
    const report = async () =>
      (await obligationsOf(ask, { id: planId })).find(({ what }) => what === 'Báo cáo hằng quý')!
    expect(await statusOf(base.act(await sample.actor('thuy.tanlap'), addObligation, wanted))).toBe(404)
    expect(await statusOf(base.act(await hanh(), addObligation, { ...wanted, to: '' }))).toBe(400)
    expect(await statusOf(base.act(await hanh(), addObligation, { ...wanted, when: '40' }))).toBe(400)
    await base.act(await hanh(), addObligation, wanted)
    expect(await report()).toMatchObject({ rule: 'quarterly', ruleDay: '20', bound: 'before' })
    const [limit] = (await deadlinesOf(ask, { id: planId })).filter(({ iso }) => iso?.length === 10)
    const { id: obligationId, version } = await report()
    const set = { planId, obligationId, seenVersion: version }
    expect(await statusOf(base.act(await sample.actor('thuy.tanlap'), setReportDeadline, set))).toBe(404)
    expect(await statusOf(base.act(await hanh(), setReportDeadline, { ...set, deadlineId: newId() }))).toBe(404)
    await base.act(await hanh(), setReportDeadline, { ...set, deadlineId: limit!.id })
    expect(await report()).toMatchObject({ deadlineId: limit!.id, lastDay: limit!.lastDay })
    expect(await statusOf(base.act(await hanh(), setReportDeadline, set))).toBe(409)
    const entered = {
      ...set,
      seenVersion: version + 1,
      deadlineId: limit!.id,
      kind: 'date',
      day: '2023-08-15',
    } as const
    await base.act(await hanh(), setReportDeadline, entered)
    expect(await report()).toMatchObject({ iso: '2023-08-15', lastDay: '2023-08-15' })
    await base.act(await hanh(), setReportDeadline, { ...set, seenVersion: version + 2 })
    expect(await report()).toMatchObject({ deadlineId: null })
  })

  test('a remark is answered, and answered anew', async () => {
    const ask = await sample.ask('hanh.ldtbxh')
    const [remark] = await remarksOf(ask, { id: planId })
    const key = { planId, remarkId: remark!.id }
    await base.act(await hanh(), answerRemark, { ...key, answer: 'kept' })
    await base.act(await phuc(), answerRemark, { ...key, answer: 'to-correct', note: 'Công văn đính chính' })
    expect((await remarksOf(ask, { id: planId }))[0]).toMatchObject({
      answer: 'to-correct',
      answeredBy: 'Trần Hữu Phúc',
    })
  })

  test('others neither see nor correct what is not confirmed', async () => {
    const wanted = await correction(planId, 1, { lead: 'Phòng Nội vụ' })
    for (const username of ['thuy.tanlap', 'ngan.yte', 'linh.vhtt', 'thu.so'])
      expect(await statusOf(base.act(await sample.actor(username), correctDuty, wanted))).toBe(404)
    for (const username of ['nguyet.ubnd', 'quantri.huyen'])
      expect(await statusOf(base.act(await sample.actor(username), correctDuty, wanted))).toBe(403)
  })

  test('read again before the confirmation takes the corrections away', async () => {
    const plan = (await planById(await sample.ask('hanh.ldtbxh'), planId))!
    const again = { planId, seenVersion: plan.version, readerVersion: 'thu-2', reading: reading('Sửa') }
    await base.act(await hanh(), readAgain, again)
    expect(await dutiesNow(planId)).toHaveLength(5)
    expect(await statusOf(base.act(await hanh(), readAgain, again))).toBe(409)
  })
})

describe('confirmation', () => {
  test('is asked only when every duty has an owner, and given by a second person', async () => {
    const planId = await imported('Xác nhận 1')
    await expect(asked(planId)).rejects.toMatchObject({ status: 409, details: { numbers: [2] } })
    await base.act(await hanh(), correctDuty, await correction(planId, 2, { perform: 'Phòng VH&TT' }))
    const { requestId } = await asked(planId)
    const wanted = { planId, requestId }
    expect(await statusOf(base.act(await hanh(), confirmBreakdown, wanted))).toBe(403)
    for (const username of ['nguyet.ubnd', 'quantri.huyen'])
      expect(await statusOf(base.act(await sample.actor(username), confirmBreakdown, wanted))).toBe(403)
    expect(await statusOf(base.act(await sample.actor('thuy.tanlap'), confirmBreakdown, wanted))).toBe(404)
    await base.act(await phuc(), confirmBreakdown, wanted)
    expect(base.events.at(-1)).toMatchObject({ event: 'plans.confirmed', payload: { planId, version: 1 } })
    expect(await planById(await sample.ask('hanh.ldtbxh'), planId)).toMatchObject({ state: 'running' })
  })

  test('a delegate of who asked does not count as the second person', async () => {
    const planId = await imported('Xác nhận ủy quyền')
    await base.act(await hanh(), correctDuty, await correction(planId, 2, { perform: 'Phòng VH&TT' }))
    const { requestId } = await asked(planId)
    const asker = await hanh()
    const duy = await sample.actor('duy.ldtbxh')
    if (asker.kind !== 'person' || duy.kind !== 'person') throw new Error('people')
    const delegated = { ...duy, memberships: asker.memberships.map((one) => ({ ...one, onBehalfOf: asker.id })) }
    expect(await statusOf(base.act(delegated, confirmBreakdown, { planId, requestId }))).toBe(403)
  })

  test('while it is asked nothing is corrected; who asked takes it back, the colleague sends it back', async () => {
    const planId = await imported('Xác nhận 2')
    const fixed = await correction(planId, 2, { perform: 'Phòng VH&TT' })
    await base.act(await hanh(), correctDuty, fixed)
    const { requestId } = await asked(planId)
    const wanted = { ...(await correction(planId, 2)), perform: 'Phòng Nội vụ' }
    expect(await statusOf(base.act(await hanh(), correctDuty, wanted))).toBe(403)
    expect(await statusOf(base.act(await phuc(), takeBackConfirmation, { planId }))).toBe(403)
    await base.act(await hanh(), takeBackConfirmation, { planId })
    expect(await statusOf(base.act(await phuc(), confirmBreakdown, { planId, requestId }))).toBe(403)
    await asked(planId)
    expect(await statusOf(base.act(await phuc(), confirmBreakdown, { planId, requestId }))).toBe(409)
    await base.act(await phuc(), sendBackBreakdown, { planId, reason: 'Xem lại mục 2' })
    await base.act(await hanh(), correctDuty, wanted)
  })

  test('asked and confirmed twice at once happens once', async () => {
    const planId = await imported('Xác nhận 3')
    await base.act(await hanh(), correctDuty, await correction(planId, 2, { perform: 'Phòng VH&TT' }))
    const twice = await Promise.all([statusOf(asked(planId)), statusOf(asked(planId))])
    expect(twice).toContain(200)
    expect(twice).toContain(403)
  })
})

describe('who sees a confirmed plan', () => {
  let planId: string
  beforeAll(async () => {
    planId = await confirmed('Ai xem được')
  })

  test.each([
    ['thuy.tanlap', true],
    ['ngan.yte', true],
    ['linh.vhtt', true],
    ['nguyet.ubnd', true],
    ['hieu.noivu', false],
    ['huong.mttq', false],
    ['son.tckh', false],
    ['thu.so', false],
  ])('%s: %s', async (username, sees) => {
    const ask = await sample.ask(username)
    expect((await planById(ask, planId)) !== null).toBe(sees)
    expect((await plansSeen(ask)).plans.some(({ id }) => id === planId)).toBe(sees)
    expect((await reportObligationsOf(ask, planId)).length > 0).toBe(sees)
  })

  test('tasks stand for every unit', async () => {
    const commune = await sample.unit('ubnd-xa-tra-vong')
    const duties = await dutiesForUnit(await sample.ask('diem.travong'), planId, commune)
    expect(duties.map(({ n, role }) => [n, role])).toEqual([
      [4, 'perform'],
      [5, 'perform'],
    ])
  })
})

test('every act of this slice has its words', async () => {
  const acts = await base.db.selectFrom('record.act').select('name').distinct().execute()
  const { actTexts } = await import('./texts.vi.ts')
  const own = acts.map(({ name }) => name).filter((name) => name.startsWith('plans.'))
  expect(own.filter((name) => !(name in actTexts))).toEqual([])
})
