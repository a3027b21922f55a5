import { z } from 'zod'
import type { LimitKind } from '../limit-input.ts'
import { limitText } from '../wording.ts'
import { mayCorrect } from '../policy.ts'
import { changedMeanwhile, wrongField } from '../problems.ts'
import { problemTexts as t } from '../texts.vi.ts'
import { touchPlan } from './change.ts'
import { markDateChecked } from './check-date.ts'
import { command, type At } from './define.ts'
import { enteredLimit, insertDeadline, limitFields, limitKind } from './entered-limit.ts'
import type { LockedPlan } from './load-plan.ts'
import { dutyByNumber, loadDeadline, loadDuty } from './load-thing.ts'

/** Corrects a deadline: when it is due (`kind` 'keep' leaves that), its words, and the duty it binds (by number; none = of the plan). */
export const correctDeadline = command({
  name: 'plans.correct-deadline',
  input: z.object({
    planId: z.uuid(),
    deadlineId: z.uuid(),
    seenVersion: z.int(),
    kind: limitKind.or(z.literal('keep')).default('date'),
    ...limitFields,
    what: z.string().min(1).max(2000),
    duty: z.int().min(1).optional(),
  }),
  load: loadDeadline,
  allow: mayCorrect,
  async run(at, { deadline, ...plan }, wanted) {
    const before = { limit: limitText(deadline), what: deadline.what, lastDay: deadline.last_day }
    if (deadline.version !== wanted.seenVersion) throw changedMeanwhile(deadline.id, before)
    const kind = changedKind(wanted)
    const limit = kind === null ? {} : await enteredLimit(at, { ...wanted, kind })
    const dutyId = wanted.duty === undefined ? null : await dutyNamed(at, plan, wanted.duty)
    const after = await at.write
      .updateTable('plans.deadline')
      .set({ ...limit, what: wanted.what, duty_id: dutyId, version: deadline.version + 1 })
      .where('plan_id', '=', plan.id)
      .where('id', '=', deadline.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await markDateChecked(at, plan.id, deadline.id)
    await touchPlan(at, plan.id)
    const now = { limit: limitText(after), what: after.what, lastDay: after.last_day }
    at.changed('plan', plan.recordId, before, { ...now, duty: wanted.duty })
    return { deadlineId: deadline.id }
  },
})

/** Gives a duty a further deadline, such as one that the plan states for several at once. */
export const addDeadline = command({
  name: 'plans.add-deadline',
  input: z.object({
    planId: z.uuid(),
    dutyId: z.uuid(),
    kind: limitKind.default('date'),
    ...limitFields,
    what: z.string().min(1).max(2000),
  }),
  load: loadDuty,
  allow: mayCorrect,
  async run(at, { duty, ...plan }, wanted) {
    const limit = await enteredLimit(at, wanted)
    const id = await insertDeadline(at, plan.id, duty, { ...limit, what: wanted.what, duty_id: duty.id })
    await touchPlan(at, plan.id)
    const after = { limit: limitText(limit), lastDay: limit.last_day }
    at.changed('duty', duty.id, null, after)
    at.changed('plan', plan.recordId, null, { duty: duty.n, ...after })
    return { deadlineId: id }
  },
})

/** What kind of limit was entered; null to keep what stands, as a limit of one day without its day does. */
function changedKind({ kind, day }: { kind: LimitKind | 'keep'; day?: string | undefined }): LimitKind | null {
  if (kind === 'keep') return null
  return kind === 'date' && !day ? null : kind
}

async function dutyNamed(at: At, plan: LockedPlan, n: number): Promise<string> {
  const id = await dutyByNumber(at, plan, n)
  if (!id) throw wrongField('duty', t.noSuchDuty)
  return id
}
