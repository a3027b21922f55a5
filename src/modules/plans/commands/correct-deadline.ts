import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import { lastDays } from '../last-day.ts'
import { mayCorrect } from '../policy.ts'
import { changedMeanwhile, wrongField } from '../problems.ts'
import { problemTexts as t } from '../texts.vi.ts'
import { touchPlan } from './change.ts'
import { markDateChecked } from './check-date.ts'
import { command, type At } from './define.ts'
import type { LockedPlan } from './load-plan.ts'
import { dutyByNumber, loadDeadline, loadDuty } from './load-thing.ts'

const day = z.iso.date()
const bound = z.enum(['before', 'not later than'])

/** Corrects a deadline: its day ("trước" excludes it), its words, and the duty it binds (by number; none = of the plan). */
export const correctDeadline = command({
  name: 'plans.correct-deadline',
  input: z.object({
    planId: z.uuid(),
    deadlineId: z.uuid(),
    seenVersion: z.int(),
    day: day.optional(),
    bound: bound.default('not later than'),
    what: z.string().min(1).max(2000),
    duty: z.int().min(1).optional(),
  }),
  load: loadDeadline,
  allow: mayCorrect,
  async run(at, { deadline, ...plan }, wanted) {
    const before = { day: deadline.iso, bound: deadline.bound, what: deadline.what, lastDay: deadline.last_day }
    if (deadline.version !== wanted.seenVersion) throw changedMeanwhile(deadline.id, before)
    const limit = wanted.day ? await dayLimit(at, wanted.day, wanted.bound) : {}
    const dutyId = wanted.duty === undefined ? null : await dutyNamed(at, plan, wanted.duty)
    const after = await at.write
      .updateTable('plans.deadline')
      .set({ ...limit, what: wanted.what, duty_id: dutyId, version: deadline.version + 1 })
      .where('plan_id', '=', plan.id)
      .where('id', '=', deadline.id)
      .returning(['iso as day', 'bound', 'what', 'last_day as lastDay'])
      .executeTakeFirstOrThrow()
    await markDateChecked(at, plan.id, deadline.id)
    await touchPlan(at, plan.id)
    at.changed('plan', plan.recordId, before, { ...after, duty: wanted.duty })
    return { deadlineId: deadline.id }
  },
})

/** Gives a duty a further deadline, such as one that the plan states for several at once. */
export const addDeadline = command({
  name: 'plans.add-deadline',
  input: z.object({
    planId: z.uuid(),
    dutyId: z.uuid(),
    day: day.optional(),
    bound: bound.default('not later than'),
    what: z.string().min(1).max(2000),
  }),
  load: loadDuty,
  allow: mayCorrect,
  async run(at, { duty, ...plan }, wanted) {
    if (!wanted.day) throw wrongField('day', t.dayMissing)
    const limit = await dayLimit(at, wanted.day, wanted.bound)
    const id = newId()
    const { paragraph, span_start, span_end, quote } = duty
    await at.write
      .insertInto('plans.deadline')
      .values({
        plan_id: plan.id,
        id,
        duty_id: duty.id,
        position: duty.position,
        what: wanted.what,
        ...limit,
        ...{ paragraph, span_start, span_end, quote },
      })
      .execute()
    await touchPlan(at, plan.id)
    at.changed('duty', duty.id, null, { day: wanted.day, bound: wanted.bound, lastDay: limit.last_day })
    at.changed('plan', plan.recordId, null, {
      duty: duty.n,
      day: wanted.day,
      bound: wanted.bound,
      lastDay: limit.last_day,
    })
    return { deadlineId: id }
  },
})

async function dayLimit({ read }: At, iso: string, by: z.output<typeof bound>) {
  const last = lastDays({ kind: 'date', iso, until: null, by }, await workCalendar(read))
  const none = { from_day: null, until_day: null, rule: null, rule_day: null, times: [] }
  return { kind: 'date' as const, iso, bound: by, last_day: last.day, last_working_day: last.working, ...none }
}

async function dutyNamed(at: At, plan: LockedPlan, n: number): Promise<string> {
  const id = await dutyByNumber(at, plan, n)
  if (!id) throw wrongField('duty', t.noSuchDuty)
  return id
}
