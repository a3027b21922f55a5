import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { importOf, readingOf } from '../../../test/support/plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { askConfirmation, confirmBreakdown, importPlan, planById } from '#modules/plans/server.ts'
import { officeOf, plansToReportOn, proposalOf } from './queries/proposal.ts'
import { openRound } from './commands/open-round.ts'
import { withByHand } from './round-adjust.ts'
import { levelCounts, membersOf, roundOf } from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

const asIs = { obligations: null, receivers: new Map<string, string>() }

let planId: string
let officeId: string

beforeAll(async () => {
  const today = { today: sample.today }
  const hanh = await sample.actor('hanh.ldtbxh')
  const reading = readingOf({
    agencies: [{ label: '1', name: 'Phòng Lao động - Thương binh và Xã hội', duties: ['Tổng hợp báo cáo'] }],
    deadlines: [
      { quote: 'trước ngày 01/7/2023', iso: '2023-07-01' },
      { quote: 'trước ngày 10/8/2023', iso: '2023-08-10' },
    ],
    reports: [
      {
        who: ['UBND các xã, thị trấn'],
        to: ['Trung tâm Y tế huyện', 'Phòng Lao động - Thương binh và Xã hội'],
        what: 'Các xã, thị trấn gửi báo cáo giữa kỳ',
        deadline: 0,
      },
      {
        who: ['Phòng Lao động - Thương binh và Xã hội'],
        to: ['Ủy ban nhân dân huyện'],
        what: 'Phòng tổng hợp báo cáo Ủy ban nhân dân huyện',
        deadline: 1,
      },
    ],
  })
  officeId = (await officeOf(await sample.ask('hanh.ldtbxh')))!
  const imported = await base.act(hanh, importPlan, importOf(await sample.unit('ubnd-huyen-tan-bien'), reading), today)
  planId = imported.planId
  const { version } = (await planById(await sample.ask('hanh.ldtbxh'), planId))!
  const { requestId } = await base.act(hanh, askConfirmation, { planId, seenVersion: version }, today)
  await base.act(await sample.actor('phuc.ldtbxh'), confirmBreakdown, { planId, requestId }, today)
})

test('a round is born from what the confirmed plan obliges', async () => {
  const ask = await sample.ask('hanh.ldtbxh')
  expect((await plansToReportOn(ask, 1)).plans.map(({ id }) => id)).toContain(planId)
  const proposal = (await proposalOf(ask, planId, officeId, asIs))!
  expect(
    proposal.levels.map(({ due, members, parts }) => [due?.date, members.length, parts.map((part) => part.title)]),
  ).toEqual([
    ['2023-07-01', 10, ['Tiểu dự án 2 - Dự án 3', 'phần gửi Phòng LĐTBXH']],
    ['2023-08-10', 1, ['toàn bộ báo cáo']],
  ])
  const input = {
    code: 'tu-ke-hoach',
    title: 'Báo cáo giữa kỳ',
    unitId: officeId,
    planId,
    programme: proposal.programme.code,
    purpose: 'evaluation',
    occasion: 'midTerm',
    period: { from: '2021-01-01', until: '2023-06-14' },
    cutoff: { on: null },
    forms: proposal.forms.map(({ code }) => code),
    levels: proposal.levels,
  }
  const today = { today: sample.today }
  await expect(base.act(await sample.actor('thuy.tanlap'), openRound, input, today)).rejects.toMatchObject({
    status: 403,
  })
  await expect(
    base.act(await sample.actor('hanh.ldtbxh'), openRound, input, { today: '2025-07-01' }),
    'no standing office any more',
  ).rejects.toMatchObject({ status: 403 })
  await expect(
    base.act(await sample.actor('hanh.ldtbxh'), openRound, { ...input, forms: ['khong-co'] }, today),
  ).rejects.toMatchObject({ status: 400, code: 'unknown-forms' })
  const { id } = await base.act(await sample.actor('hanh.ldtbxh'), openRound, input, today)
  await expect(base.act(await sample.actor('hanh.ldtbxh'), openRound, input, today)).rejects.toMatchObject({
    status: 409,
    code: 'round-exists',
  })
  expect(await roundOf(ask, id)).toMatchObject({ planId, cutoffOn: null })
  expect(await levelCounts(ask, id)).toMatchObject([{ total: 10, sent: 0 }, { total: 1 }])
  expect((await membersOf(await sample.ask('thuy.tanlap'), id, 1, 1)).items.map(({ shortName }) => shortName)).toEqual([
    'UBND xã Tân Lập',
  ])
})

test('an obligation left out is not in the chain; a plan not seen or not there proposes nothing', async () => {
  const ask = await sample.ask('hanh.ldtbxh')
  const { obligations } = (await proposalOf(ask, planId, officeId, asIs))!
  const [first] = obligations
  expect((await proposalOf(ask, planId, officeId, { ...asIs, obligations: [first!.id] }))!.levels).toHaveLength(1)
  expect((await proposalOf(ask, planId, officeId, { ...asIs, obligations: [] }))!.levels).toEqual([])
  const stranger = await sample.ask('hieu.noivu')
  expect(await planById(stranger, planId)).toBeNull()
  expect(await proposalOf(stranger, planId, officeId, asIs)).toBeUndefined()
  expect(await officeOf(stranger)).toBeUndefined()
  expect(await officeOf({ ...ask, today: '2025-07-01' })).toBeUndefined()
})

test('the nutrition figures may be received by the standing office instead; a unit that does not report up may not take them', async () => {
  const ask = await sample.ask('hanh.ldtbxh')
  const receiving = async (code: string, unit: string) =>
    (await proposalOf(ask, planId, officeId, { ...asIs, receivers: new Map([[code, unit]]) }))!
  const moved = await receiving('da3-tda2', officeId)
  expect(moved.receiving!.components.find(({ code }) => code === 'da3-tda2')!.unitId).toBe(officeId)
  expect(moved.levels[0]!.parts.map(({ receiverUnitId }) => receiverUnitId)).toEqual([officeId])
  expect(moved.unfit).toEqual([])
  expect((await receiving('da3-tda2', await sample.unit('ubnd-xa-tan-lap'))).unfit).toEqual(['da3-tda2'])
  expect((await receiving('khong-co', officeId)).unfit).toEqual(['khong-co'])
})

test('a chain changed by hand is opened as changed, and only by the standing office', async () => {
  const ask = await sample.ask('hanh.ldtbxh')
  const { levels, titleOf, programme, forms } = (await proposalOf(ask, planId, officeId, asIs))!
  const sender = await sample.unit('ubnd-xa-tan-lap')
  const byHand = new Map([[1, { due: { date: '2023-07-05', bound: 'not later than' as const }, unitIds: [sender] }]])
  const input = {
    code: 'sua-tay',
    title: 'Báo cáo giữa kỳ, một xã',
    unitId: officeId,
    planId,
    programme: programme.code,
    purpose: 'evaluation',
    occasion: 'midTerm',
    orderedForm: 'mau-so-01',
    period: { from: '2021-01-01', until: '2023-06-14' },
    cutoff: { on: null },
    forms: forms.map(({ code }) => code),
    levels: withByHand(levels, byHand, titleOf),
  }
  const today = { today: sample.today }
  for (const username of ['ngan.yte', 'tri.ubnd', 'thu.so'])
    await expect(base.act(await sample.actor(username), openRound, input, today), username).rejects.toMatchObject({
      status: 403,
    })
  const { id } = await base.act(await sample.actor('hanh.ldtbxh'), openRound, input, today)
  expect(await levelCounts(ask, id)).toMatchObject([{ total: 1 }, { total: 1 }])
  expect((await membersOf(ask, id, 1, 1)).items.map(({ shortName }) => shortName)).toEqual(['UBND xã Tân Lập'])
  const { levels: kept, orderedForm } = (await roundOf(ask, id))!
  expect(kept[0]!.title).toMatch(/^Ủy ban nhân dân xã Tân Lập.* gửi Trung tâm Y tế/)
  expect(kept.map(({ dueOn, bound }) => [dueOn, bound])).toEqual([
    ['2023-07-05', 'not later than'],
    ['2023-08-10', 'before'],
  ])
  expect(orderedForm).toBeTruthy()
})
