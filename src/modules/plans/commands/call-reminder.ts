import { z } from 'zod'
import { newId } from '#platform/id.ts'
import type { Membership } from '#platform/command/actor.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import { standingOfficesOf } from '#modules/programmes/server.ts'
import { nothingToRemind } from '../carrying-problems.ts'
import { isSettled } from '../duty-state.ts'
import { runsPlan } from '../policy/carrying-out.ts'
import { carriedShares, type CarriedShare } from '../queries/carried-shares.ts'
import { lateDays } from '../reminder-stage.ts'
import type { ReminderLine } from '../reminder-words.ts'
import { openDue, type Due } from '../share-dues.ts'
import { planSeen } from '../visibility.ts'
import { command, personOf, type At, type LoadAt } from './define.ts'
import { keepReminders } from './remind.ts'

const input = z.object({
  planId: z.uuid(),
  shares: z.array(z.object({ dutyId: z.uuid(), unitId: z.uuid() })).max(2000),
  note: z.string().max(2000).nullable().default(null),
})

/**
 * Đôn đốc by hand: reminds the chosen units of what they owe; the office does not urge itself. One act, three outlets: the
 * units find it in the application, and its page gives the công văn and the short text to copy.
 */
export const callReminder = command({
  name: 'plans.call-reminder',
  input,
  load: (at, { planId }) => loadOffice(at, planId),
  allow: runsPlan,
  async run(at, office, { planId, shares, note }) {
    const place = runsPlan(at.actor, office) as Membership
    const chosen = (await chosenShares(at, planId, shares)).filter(({ share }) => share.unitId !== place.unitId)
    if (chosen.length === 0) throw nothingToRemind()
    const id = newId(at.now.getTime())
    await at.write
      .insertInto('plans.reminder_call')
      .values({
        plan_id: planId,
        id,
        office_id: place.unitId,
        note,
        called_by: personOf(at.actor),
        called_at: at.now,
        business_day: at.today,
        lines: JSON.stringify(await linesOf(at, chosen)),
      })
      .execute()
    const reminders = chosen.map(({ share, due }) => ({ share, due, stage: 'by-hand', callId: id }))
    const ids = await keepReminders(at, reminders)
    at.changed('plan', planId, null, { reminded: chosen.map(({ share }) => share.unitName).join('; '), note })
    at.emit('plans.reminded', { planId, reminderIds: ids })
    return { callId: id, reminders: ids.length }
  },
})

type Chosen = { share: CarriedShare; due: Due }

/** Of the chosen shares those that still owe something, in the order of the plan. */
async function chosenShares(at: At, planId: string, wanted: z.output<typeof input>['shares']): Promise<Chosen[]> {
  const keys = new Set(wanted.map(({ dutyId, unitId }) => `${dutyId} ${unitId}`))
  const shares = await carriedShares({ db: at.read, actor: at.actor, today: at.today }, { planIds: [planId] })
  return shares.flatMap((share) => {
    const due = openDue(share.dues)
    const asked = keys.has(`${share.dutyId} ${share.unitId}`) && !isSettled(share.state)
    return asked && due ? [{ share, due }] : []
  })
}

async function linesOf(at: At, chosen: readonly Chosen[]): Promise<ReminderLine[]> {
  const calendar = await workCalendar(at.read)
  return chosen.map(({ share, due }) => ({
    unitId: share.unitId,
    unitName: share.unitName,
    dutyId: share.dutyId,
    n: share.n,
    text: share.text,
    request: share.request,
    due: due.dueOn,
    lateDays: due.dueOn ? lateDays(due.dueOn, at.today, calendar) : 0,
  }))
}

/** A confirmed plan within what the actor may see, with the offices that run it. */
export async function loadOffice(
  { write, read, actor, today }: Pick<LoadAt, 'write' | 'read' | 'actor' | 'today'>,
  planId: string,
) {
  const plan = await write
    .selectFrom('plans.plan as plan')
    .innerJoin('plans.confirmation as first', (join) =>
      join.onRef('first.plan_id', '=', 'plan.id').on('first.version', '=', 1),
    )
    .select(['plan.id', 'plan.unit_id as unitId', 'plan.programme_id as programmeId'])
    .where('plan.id', '=', planId)
    .where(planSeen({ actor, today }))
    .executeTakeFirst()
  return plan ? { ...plan, officeIds: await standingOfficesOf(read, plan, today) } : null
}
