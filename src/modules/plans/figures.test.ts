import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { runningPlan, type RunningPlan } from '../../../test/support/running-plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { readOnly } from '#platform/db/index.ts'
import { addProgress, reportDone } from './commands/progress.ts'
import { planMeasures, type PlanMeasureKey } from './figures.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
let plan: RunningPlan
beforeAll(async () => {
  plan = await runningPlan(base, sample, 'Kế hoạch để đếm')
  const unitId = await sample.unit('ubnd-xa-tan-lap')
  const officer = await sample.actor('thuy.tanlap')
  const share = { planId: plan.planId, dutyId: plan.duties[3].id, unitId, note: 'Xong' }
  const deadlineId = plan.duties[3].deadlines[0]!.id
  await base.act(officer, reportDone, { ...share, deadlineId, doneOn: '2023-07-03' }, { today: '2023-07-03' })
  const health = {
    planId: plan.planId,
    dutyId: plan.duties[2].id,
    unitId: await sample.unit('ttyt-tan-bien'),
    note: 'Đã cân',
  }
  await base.act(await sample.actor('ngan.yte'), addProgress, health)
})

const measure = (key: PlanMeasureKey) => planMeasures.find((one) => one.key === key)!
const scope = (until: string, units: string[] | null = null) => ({
  units,
  period: { from: '2023-01-01', until },
  planId: plan.planId,
})
const count = (key: PlanMeasureKey, until: string, units: string[] | null = null) =>
  measure(key).count(readOnly(base.db), scope(until, units))

test('the states at the end of the period add up to all', async () => {
  const parts = ['duties_done', 'duties_doing', 'duties_given', 'duties_late', 'requests_unanswered'] as const
  for (const until of ['2023-05-04', '2023-06-26', '2023-07-05']) {
    const counts = await Promise.all(parts.map((part) => count(`plans.${part}`, until)))
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(await count('plans.duties_all', until))
  }
  // Two of duty 1, one request, ten and ten of the communes, one without a date.
  expect(await count('plans.duties_all', '2023-06-26')).toBe(24)
})

test('what was done later is not done yet at the end of an earlier period', async () => {
  expect(await count('plans.duties_done_late', '2023-07-02')).toBe(0)
  expect(await count('plans.duties_done_late', '2023-07-03')).toBe(1)
})

test('a subtree counts its own units only', async () => {
  expect(await count('plans.duties_all', '2023-06-26', [await sample.unit('ubnd-xa-tan-lap')])).toBe(2)
  expect(await count('plans.duties_all', '2023-06-26', [await sample.unit('ubnd-huyen-tan-bien')])).toBe(23)
  expect(await count('plans.duties_all', '2023-06-26', [])).toBe(0)
})

test('the list holds what the asker sees and tells how many lie outside', async () => {
  const list = async (username: string) =>
    measure('plans.duties_all').list(await sample.ask(username), scope('2023-06-26'))
  const office = await list('hanh.ldtbxh')
  expect([office.items.length, office.outside]).toEqual([24, 0])
  const commune = await list('dao.tanbinh')
  expect([commune.items.length, commune.outside]).toEqual([2, 22])
  expect(commune.items[0]?.href).toContain(`/nhiem-vu/${plan.duties[3].id}/`)
})
