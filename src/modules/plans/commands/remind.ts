import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import { isSettled } from '../duty-state.ts'
import { reminderStage } from '../reminder-stage.ts'
import { carriedShares, type CarriedShare } from '../queries/carried-shares.ts'
import { reminderRuleOn } from '../queries/reminder-rule.ts'
import type { Due } from '../share-dues.ts'
import { command, type At } from './define.ts'

/** A reminder that is due, before it is known whether it was given already. */
type Reminder = { share: CarriedShare; due: Due; stage: string; callId: string | null }

/**
 * The morning's reminders of one plan: each open due that has reached a stage by the rule of the day (`plans.reminder_rule`),
 * once a due, unit and stage. Done by the clock; without a rule nothing is said.
 */
export const remindByClock = command({
  name: 'plans.remind-by-clock',
  input: z.object({ planId: z.uuid() }),
  load: ({ read }, { planId }) =>
    read.selectFrom('plans.confirmation').select('plan_id').where('plan_id', '=', planId).limit(1).executeTakeFirst(),
  allow: (actor) => actor.kind === 'system',
  async run(at, _plan, { planId }) {
    const rule = await reminderRuleOn(at.read, at.today)
    if (!rule) return { reminders: 0 }
    const calendar = await workCalendar(at.read)
    const shares = await carriedShares({ db: at.read, actor: at.actor, today: at.today }, { planIds: [planId] })
    const reached = openDues(shares).flatMap(({ share, due }): Reminder[] => {
      const stage = reminderStage(due.dueOn, at.today, calendar, rule)
      return stage ? [{ share, due, stage, callId: null }] : []
    })
    const ids = await keepReminders(at, reached)
    if (ids.length > 0) {
      at.changed('plan', planId, null, { reminders: ids.length })
      at.emit('plans.reminded', { planId, reminderIds: ids })
    }
    return { reminders: ids.length }
  },
})

const openDues = (shares: readonly CarriedShare[]) =>
  shares
    .filter(({ state }) => !isSettled(state))
    .flatMap((share) =>
      share.dues.flatMap((due) =>
        due.dueOn && !due.doneOn && !due.report ? [{ share, due: { ...due, dueOn: due.dueOn } }] : [],
      ),
    )

const CHUNK = 500

/** Keeps reminders and answers the ids of those that were not given before. */
export async function keepReminders({ write, now, today }: At, reminders: readonly Reminder[]): Promise<string[]> {
  const ids: string[] = []
  for (let from = 0; from < reminders.length; from += CHUNK) {
    const rows = reminders.slice(from, from + CHUNK).map(({ share, due, stage, callId }) => ({
      plan_id: share.planId,
      id: newId(now.getTime()),
      duty_id: share.dutyId,
      unit_id: share.unitId,
      deadline_id: due.deadlineId,
      occurrence_on: due.occurrenceOn,
      due_on: due.dueOn,
      stage,
      call_id: callId,
      sent_on: today,
      sent_at: now,
    }))
    const kept = await write
      .insertInto('plans.reminder')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    ids.push(...kept.map(({ id }) => id))
  }
  return ids
}
