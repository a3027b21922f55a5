// A confirmed plan of the sample district for tests of carrying duties out.
import { newId } from '../../src/platform/id.ts'
import { dutiesOf, type Duty } from '../../src/modules/plans/queries/breakdown.ts'
import { planById } from '../../src/modules/plans/queries/plans.ts'
import {
  addDeadline,
  askConfirmation,
  confirmBreakdown,
  correctDuty,
  importPlan,
} from '../../src/modules/plans/server.ts'
import type { TestDatabase } from './database.ts'
import { importOf, readingOf } from './plan.ts'
import type { SampleDatabase } from './sample.ts'

/** Its duties by number: 1 led by Phòng VH&TT with Trung tâm VH-TT&TT; 2 asked of Trung tâm Y tế; 3 of all communes; 4 of all communes each month; 5 without a date. */
export type RunningPlan = { planId: string; duties: Record<1 | 2 | 3 | 4 | 5, Duty> }

const reading = (title: string) =>
  readingOf({
    title,
    agencies: [
      { label: '1', name: 'Phòng Văn hóa và Thông tin', duties: [{ text: 'Chủ trì mở chuyên mục', role: 'lead' }] },
      { label: '2', name: 'Trung tâm Y tế', request: true, duties: ['Theo dõi cân nặng trẻ em'] },
      { label: '3', name: 'Ủy ban nhân dân các xã, thị trấn', duties: ['Lập danh sách hộ', 'Phát tin hằng tháng'] },
      { label: '4', name: 'Phòng Nội vụ', duties: ['Giới thiệu gương điển hình'] },
    ],
  })

/** Imports, dates and confirms it; duties 1–3 end "chậm nhất" 30/6/2023, duty 4 on the 25th of each month until 31/8/2023. */
export async function runningPlan(base: TestDatabase, sample: SampleDatabase, title: string): Promise<RunningPlan> {
  const [hanh, phuc] = [await sample.actor('hanh.ldtbxh'), await sample.actor('phuc.ldtbxh')]
  const district = await sample.unit('ubnd-huyen-tan-bien')
  const { planId } = await base.act(hanh, importPlan, importOf(district, reading(title)))
  const duties = async () => dutiesOf(await sample.ask('hanh.ldtbxh'), { id: planId })
  const first = (await duties())[0]!
  await base.act(hanh, correctDuty, {
    ...{ planId, dutyId: first.id, seenVersion: first.version, text: first.text, request: false },
    ...{ lead: 'Phòng VH&TT', cooperate: 'Trung tâm VH-TT&TT' },
  })
  for (const { id: dutyId } of (await duties()).slice(0, 3))
    await base.act(hanh, addDeadline, { planId, dutyId, day: '2023-06-30', bound: 'not later than', what: 'Xong việc' })
  await base.db
    .insertInto('plans.deadline')
    .values(monthly(planId, (await duties())[3]!.id))
    .execute()
  const { version } = (await planById(await sample.ask('hanh.ldtbxh'), planId))!
  const { requestId } = await base.act(hanh, askConfirmation, { planId, seenVersion: version })
  await base.act(phuc, confirmBreakdown, { planId, requestId }, { today: '2023-05-04' })
  const all = await duties()
  return { planId, duties: { 1: all[0]!, 2: all[1]!, 3: all[2]!, 4: all[3]!, 5: all[4]! } }
}

const monthly = (planId: string, dutyId: string) => ({
  ...{ plan_id: planId, id: newId(), duty_id: dutyId, position: 9000, what: 'Phát tin' },
  ...{ kind: 'recurrence' as const, rule: 'monthly' as const, rule_day: '25', until_day: '2023-08-31' },
})
