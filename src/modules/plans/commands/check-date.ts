import { z } from 'zod'
import { mayCorrect } from '../policy.ts'
import { changedMeanwhile } from '../problems.ts'
import { touchPlan } from './change.ts'
import { command, personOf, type At } from './define.ts'
import { loadDeadline } from './load-thing.ts'

/** "Giữ ngày này": somebody looked at a date that was moved from the plan of an earlier year, and keeps it. */
export const checkDate = command({
  name: 'plans.check-date',
  input: z.object({ planId: z.uuid(), deadlineId: z.uuid(), seenVersion: z.int() }),
  load: loadDeadline,
  allow: mayCorrect,
  async run(at, { deadline, ...plan }, { seenVersion }) {
    if (deadline.version !== seenVersion)
      throw changedMeanwhile(deadline.id, { day: deadline.iso, what: deadline.what })
    if (await markDateChecked(at, plan.id, deadline.id)) {
      await touchPlan(at, plan.id)
      at.changed('plan', plan.recordId, null, { what: deadline.what, lastDay: deadline.last_day, dateKept: true })
    }
    return { deadlineId: deadline.id }
  },
})

/** Keeps who looked at a moved date; answers whether it was still to be looked at. */
export async function markDateChecked({ write, actor, now }: At, planId: string, deadlineId: string): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable('plans.date_proposal')
    .set({ checked_by: personOf(actor), checked_at: now })
    .where('plan_id', '=', planId)
    .where('deadline_id', '=', deadlineId)
    .where('checked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
