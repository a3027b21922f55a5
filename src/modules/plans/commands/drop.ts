import { z } from 'zod'
import { mayCorrect } from '../policy.ts'
import { changedMeanwhile } from '../problems.ts'
import { touchPlan } from './change.ts'
import { command, personOf, type At } from './define.ts'
import { loadPlan } from './load-plan.ts'
import { loadDeadline, loadDuty, loadObligation } from './load-thing.ts'

const planId = z.uuid()
const reason = z.string().min(1).max(1000)

/** Drops a duty from the breakdown; it stays in the record and can be taken back. */
export const dropDuty = command({
  name: 'plans.drop-duty',
  input: z.object({ planId, dutyId: z.uuid(), seenVersion: z.int(), reason }),
  load: loadDuty,
  allow: mayCorrect,
  async run(at, { duty, ...plan }, wanted) {
    if (duty.version !== wanted.seenVersion) throw changedMeanwhile(duty.id, { text: duty.text })
    await keepDropped(at, plan.id, { id: duty.id, thing: 'duty', reason: wanted.reason })
    at.changed('duty', duty.id, { text: duty.text }, { dropped: wanted.reason })
    at.changed('plan', plan.recordId, { duty: duty.n, text: duty.text }, { duty: duty.n, dropped: wanted.reason })
    return { dutyId: duty.id }
  },
})

/** Drops a deadline that is none. */
export const dropDeadline = command({
  name: 'plans.drop-deadline',
  input: z.object({ planId, deadlineId: z.uuid(), seenVersion: z.int(), reason }),
  load: loadDeadline,
  allow: mayCorrect,
  async run(at, { deadline, ...plan }, wanted) {
    if (deadline.version !== wanted.seenVersion) throw changedMeanwhile(deadline.id, { quote: deadline.quote })
    await keepDropped(at, plan.id, { id: deadline.id, thing: 'deadline', reason: wanted.reason })
    at.changed('plan', plan.recordId, { deadline: deadline.quote }, { dropped: wanted.reason })
    return { deadlineId: deadline.id }
  },
})

/** Drops a report obligation that is none. */
export const dropObligation = command({
  name: 'plans.drop-obligation',
  input: z.object({ planId, obligationId: z.uuid(), seenVersion: z.int(), reason }),
  load: loadObligation,
  allow: mayCorrect,
  async run(at, { obligation, ...plan }, wanted) {
    if (obligation.version !== wanted.seenVersion) throw changedMeanwhile(obligation.id, { what: obligation.what })
    await keepDropped(at, plan.id, { id: obligation.id, thing: 'obligation', reason: wanted.reason })
    at.changed('plan', plan.recordId, { obligation: obligation.what }, { dropped: wanted.reason })
    return { obligationId: obligation.id }
  },
})

/** Takes a dropped or merged thing back into the breakdown. */
export const restoreDropped = command({
  name: 'plans.restore-dropped',
  input: z.object({ planId, thingId: z.uuid() }),
  async load(at, { planId: id, thingId }) {
    const plan = await loadPlan(at, id)
    const dropped = await at.write
      .selectFrom('plans.dropped')
      .selectAll()
      .where('plan_id', '=', id)
      .where('thing_id', '=', thingId)
      .executeTakeFirst()
    return plan && dropped && { ...plan, dropped }
  },
  allow: mayCorrect,
  async run(at, { dropped, ...plan }) {
    await at.write
      .deleteFrom('plans.dropped')
      .where('plan_id', '=', plan.id)
      .where('thing_id', '=', dropped.thing_id)
      .execute()
    await touchPlan(at, plan.id)
    at.changed(dropped.thing, dropped.thing_id, { dropped: dropped.reason }, { restored: true })
    at.changed('plan', plan.recordId, { dropped: dropped.reason }, { restored: dropped.thing })
    return { thingId: dropped.thing_id }
  },
})

type Drop = { id: string; thing: 'duty' | 'deadline' | 'obligation'; reason: string | null; mergedInto?: string }

/** Keeps that a thing does not count any more. */
export async function keepDropped(at: At, planId: string, drop: Drop): Promise<void> {
  await at.write
    .insertInto('plans.dropped')
    .values({
      plan_id: planId,
      thing_id: drop.id,
      thing: drop.thing,
      merged_into_id: drop.mergedInto ?? null,
      reason: drop.reason,
      dropped_by: personOf(at.actor),
      dropped_at: at.now,
    })
    .execute()
  await touchPlan(at, planId)
}
