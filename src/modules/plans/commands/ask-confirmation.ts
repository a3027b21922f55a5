import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { mayCorrect, mayConfirm, mayTakeBack, worksOnPlan } from '../policy.ts'
import { datesUnchecked, planChanged, withoutDuty, withoutOwner } from '../problems.ts'
import { openDateProposals } from '../queries/date-proposals.ts'
import { beginAmendment, endAmendment } from './amend-breakdown.ts'
import { command, personOf, type At } from './define.ts'
import { loadPlan } from './load-plan.ts'

const planId = z.uuid()
const note = z.string().max(2000).optional()

/** Sends the breakdown to the colleagues of the standing office; refused while a duty has no owner, or a moved date was not looked at. */
export const askConfirmation = command({
  name: 'plans.ask-confirmation',
  input: z.object({ planId, seenVersion: z.int(), note }),
  load: (at, wanted) => loadPlan(at, wanted.planId),
  allow: mayCorrect,
  async run(at, plan, wanted) {
    if (plan.version !== wanted.seenVersion) throw planChanged()
    await refuseUnowned(at, plan.id)
    await refuseUnchecked(at, plan.id)
    const id = newId()
    await at.write
      .insertInto('plans.confirmation_request')
      .values({
        plan_id: plan.id,
        id,
        asked_by: personOf(at.actor),
        asked_at: at.now,
        note: wanted.note ?? null,
      })
      .execute()
    at.changed('plan', plan.recordId, null, { asked: true, note: wanted.note })
    at.emit('plans.confirmation-asked', { planId: plan.id, requestId: id })
    return { requestId: id }
  },
})

/** Takes the request back, by who asked, before it is confirmed. */
export const takeBackConfirmation = command({
  name: 'plans.take-back-confirmation',
  input: z.object({ planId }),
  load: (at, wanted) => loadPlan(at, wanted.planId),
  allow: mayTakeBack,
  async run(at, plan) {
    await endRequest(at, plan.id, { ending: 'taken-back', note: null })
    at.changed('plan', plan.recordId, { asked: true }, { takenBack: true })
    return { planId: plan.id }
  },
})

/** Sends the breakdown back to who asked, with a reason. */
export const sendBackBreakdown = command({
  name: 'plans.send-back-breakdown',
  input: z.object({ planId, reason: z.string().min(1).max(2000) }),
  load: (at, wanted) => loadPlan(at, wanted.planId),
  allow: mayConfirm,
  async run(at, plan, { reason }) {
    await endRequest(at, plan.id, { ending: 'sent-back', note: reason })
    at.changed('plan', plan.recordId, { asked: true }, { sentBack: reason })
    at.emit('plans.breakdown-sent-back', { planId: plan.id, to: plan.askedBy })
    return { planId: plan.id }
  },
})

/**
 * Opens a confirmed breakdown for an amendment, with the reason: a plan of its own, corrected like any other, which runs nothing
 * until a second person confirms it. Answers the amendment's id.
 */
export const reopenBreakdown = command({
  name: 'plans.reopen-breakdown',
  input: z.object({ planId, reason: z.string().min(1).max(2000) }),
  load: async (at, wanted) => {
    const plan = await loadPlan(at, wanted.planId)
    return plan && { ...plan, amended: await isAmended(at, plan.id) }
  },
  allow: (actor, plan) => plan.state === 'running' && !plan.amended && worksOnPlan(actor, plan),
  async run(at, plan, { reason }) {
    const amendmentId = await beginAmendment(at, plan.id)
    await at.write
      .insertInto('plans.reopening')
      .values({
        plan_id: plan.id,
        version: plan.confirmations,
        reason,
        reopened_by: personOf(at.actor),
        reopened_at: at.now,
        amendment_id: amendmentId,
      })
      .execute()
    at.changed('plan', plan.id, { version: plan.confirmations }, { reopened: reason })
    return { planId: amendmentId }
  },
})

/** Gives an amendment up: what runs stays as it was confirmed. */
export const giveUpAmendment = command({
  name: 'plans.give-up-amendment',
  input: z.object({ planId, seenVersion: z.int() }),
  load: (at, wanted) => loadPlan(at, wanted.planId),
  allow: (actor, plan) => plan.amendsId !== null && mayCorrect(actor, plan),
  async run(at, plan, { seenVersion }) {
    if (plan.version !== seenVersion) throw planChanged()
    await endAmendment(at, plan.id)
    at.changed('plan', plan.recordId, { amending: true }, { givenUp: true })
    return { planId: plan.recordId }
  },
})

const isAmended = async ({ write }: Pick<At, 'write'>, id: string): Promise<boolean> =>
  (await write
    .selectFrom('plans.plan')
    .select('id')
    .where('amends_id', '=', id)
    .where('amendment_ended_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** Ends the open request of a plan. */
export async function endRequest(
  { write, actor, now }: At,
  id: string,
  { ending, note: text }: { ending: 'confirmed' | 'taken-back' | 'sent-back'; note: string | null },
): Promise<void> {
  await write
    .updateTable('plans.confirmation_request')
    .set({ ended_at: now, ended_by: personOf(actor), ending, ending_note: text })
    .where('plan_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

async function refuseUnchecked(at: At, id: string): Promise<void> {
  const open = await openDateProposals(at.read, id)
  if (open.length > 0) throw datesUnchecked(open.length)
}

async function refuseUnowned({ write }: At, id: string): Promise<void> {
  const duties = await write
    .selectFrom('plans.duty as duty')
    .leftJoin('plans.duty_unit as owner', (join) =>
      join.onRef('owner.plan_id', '=', 'duty.plan_id').onRef('owner.duty_id', '=', 'duty.id'),
    )
    .leftJoin('plans.dropped as dropped', (join) =>
      join.onRef('dropped.plan_id', '=', 'duty.plan_id').onRef('dropped.thing_id', '=', 'duty.id'),
    )
    .select((select) => ['duty.n', select.fn.count<number>('owner.unit_id').as('owners')])
    .where('duty.plan_id', '=', id)
    .where('dropped.thing_id', 'is', null)
    .groupBy('duty.n')
    .orderBy('duty.n')
    .execute()
  if (duties.length === 0) throw withoutDuty()
  const unowned = duties.filter(({ owners }) => Number(owners) === 0).map(({ n }) => n)
  if (unowned.length > 0) throw withoutOwner(unowned)
}
