import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { readingOf } from '../../../test/support/plan.ts'
import { runningPlan, type RunningPlan } from '../../../test/support/running-plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { administrativeDocument } from '#platform/document/index.ts'
import { signingOf } from '#modules/documents/server.ts'
import { derivePlan } from './commands/derive-plan.ts'
import { openPlanLetter } from './commands/plan-letter.ts'
import { planJobs } from './jobs.ts'
import { dutiesOf } from './queries/breakdown.ts'
import { lowerPlansOf, planDocumentOf } from './queries/lower-plans.ts'
import { planById } from './queries/plans.ts'
import { askConfirmation, confirmBreakdown, correctDuty, readAgain } from './server.ts'
import { newId } from '#platform/id.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const as = (username: string) => sample.actor(username)
let upper: RunningPlan
let unitId: string
beforeAll(async () => {
  upper = await runningPlan(base, sample, 'Kế hoạch của huyện')
  unitId = await sample.unit('ubnd-xa-tan-lap')
})

test('only the commune itself, of a plan that names it, and once', async () => {
  const wanted = { planId: upper.planId, unitId }
  for (const username of ['hanh.ldtbxh', 'dao.tanbinh', 'nga.tanlap'])
    await expect(base.act(await as(username), derivePlan, wanted), username).rejects.toMatchObject({ status: 403 })
  const office = { planId: upper.planId, unitId: await sample.unit('phong-vhtt-tan-bien') }
  await expect(base.act(await as('bao.vhtt'), derivePlan, office)).rejects.toMatchObject({ status: 409 })
  await expect(base.act(await as('thu.so'), derivePlan, wanted)).rejects.toMatchObject({ status: 404 })

  const { planId } = await base.act(await as('thuy.tanlap'), derivePlan, wanted)
  await expect(base.act(await as('thuy.tanlap'), derivePlan, wanted)).rejects.toMatchObject({ status: 409 })
  const ask = await sample.ask('thuy.tanlap')
  const duties = await dutiesOf(ask, { id: planId })
  expect(duties.map(({ text, due, owners }) => [text, due, owners.map(({ unitName }) => unitName)])).toEqual([
    ['Lập danh sách hộ', '2023-06-30', ['UBND xã Tân Lập']],
    ['Phát tin hằng tháng', null, ['UBND xã Tân Lập']],
  ])
  expect(duties[1]?.deadlines).toMatchObject([{ rule: 'monthly' }])
  const { version: seenVersion } = (await planById(ask, planId))!
  const again = { planId, seenVersion, readerVersion: 'thu', reading: readingOf({ title: 'Khác' }) }
  await expect(base.act(await as('thuy.tanlap'), readAgain, again)).rejects.toMatchObject({ status: 409 })
  const links = await base.db.selectFrom('plans.carried_out_duty').selectAll().where('plan_id', '=', planId).execute()
  expect(links.map(({ upper_duty_id }) => upper_duty_id)).toEqual([upper.duties[3].id, upper.duties[4].id])
})

test('the district’s page shows which communes have theirs; a commune sees its own line', async () => {
  const of = async (username: string) => lowerPlansOf(await sample.ask(username), upper.planId)
  const all = await of('hanh.ldtbxh')
  expect(all).toHaveLength(10)
  expect(all.filter(({ plan }) => plan).map(({ unitName }) => unitName)).toEqual(['UBND xã Tân Lập'])
  expect((await of('dao.tanbinh')).map(({ unitName, plan }) => [unitName, plan])).toEqual([['UBND xã Tân Bình', null]])
})

test('it is edited, confirmed, goes through signing, and takes its number', async () => {
  const { plan } = (await lowerPlansOf(await sample.ask('thuy.tanlap'), upper.planId)).find(
    (one) => one.unitId === unitId,
  )!
  const planId = plan!.id
  const officer = await as('thuy.tanlap')
  const ask = await sample.ask('thuy.tanlap')
  const [first] = await dutiesOf(ask, { id: planId })
  const text = 'Lập danh sách hộ theo từng ấp'
  const correction = {
    planId,
    dutyId: first!.id,
    seenVersion: first!.version,
    text,
    request: false,
    perform: 'UBND xã Tân Lập',
  }
  await base.act(officer, correctDuty, correction)
  await expect(base.act(officer, openPlanLetter, { planId })).rejects.toMatchObject({ status: 403 })
  const { requestId } = await base.act(officer, askConfirmation, {
    planId,
    seenVersion: (await planById(ask, planId))!.version,
  })
  await base.act(await as('cuong.tanlap'), confirmBreakdown, { planId, requestId })
  const model = (await planDocumentOf(ask, planId))!
  expect(administrativeDocument.parse(model)).toEqual(model)
  expect(model).toMatchObject({ symbol: 'KH-UBND', place: 'Tân Lập', signature: { position: 'CHỦ TỊCH' } })
  expect(model.recipients[0]).toContain('Phòng Lao động - Thương binh và Xã hội')
  await expect(base.act(await as('dao.tanbinh'), openPlanLetter, { planId })).rejects.toMatchObject({ status: 404 })
  await expect(base.act(await as('hanh.ldtbxh'), openPlanLetter, { planId })).rejects.toMatchObject({ status: 403 })
  await base.act(officer, openPlanLetter, { planId })
  expect(await signingOf(ask, { slice: 'plans', kind: 'plan', id: planId })).toMatchObject({ kind: 'ke-hoach' })

  const job = planJobs.find(({ name }) => name === 'plans.record-issue')!
  const at = { runtime: base.runtime, now: new Date(), today: '2023-06-26', appUrl: 'http://x', post: null }
  const issued = {
    subjectSlice: 'plans',
    subjectKind: 'plan',
    subjectId: planId,
    number: 7,
    symbol: 'KH-UBND',
    issuedOn: '2023-06-26',
    eventId: newId(),
  }
  await job.run(at, issued)
  await job.run(at, issued)
  await job.run(at, { ...issued, subjectSlice: 'reporting' })
  expect(await planById(ask, planId)).toMatchObject({ number: '07/KH-UBND', issueDate: '2023-06-26' })
})
