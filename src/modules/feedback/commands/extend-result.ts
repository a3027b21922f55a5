import { sql } from 'kysely'
import { z } from 'zod'
import { decides } from '../handling/policy.ts'
import { earlier, neverAnswered } from '../handling/problems.ts'
import { addStep } from './add-step.ts'
import { about, begin, command, loadPetition, personOf } from './petition-held.ts'

/** Gia hạn: the day of the result is put off, with the reason; the sender is told both, the old day stays. */
export const extendResult = command({
  name: 'feedback.extend-result',
  input: z.object({ ...about, newDueOn: z.iso.date(), reason: z.string().trim().min(1).max(2000) }),
  load: loadPetition,
  allow: decides,
  async run(at, held, { seenVersion, newDueOn, reason }) {
    await begin(at, held, seenVersion, ['received', 'handling', 'waiting', 'reopened'])
    if (!held.resultDueOn) throw neverAnswered()
    if (newDueOn <= held.resultDueOn || newDueOn <= at.today) throw earlier()
    await at.write
      .insertInto('feedback.extension')
      .values({
        petition_id: held.id,
        n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.extension where petition_id = ${held.id})`,
        old_due_on: held.resultDueOn,
        new_due_on: newDueOn,
        reason,
        person_id: personOf(at.actor),
        at: at.now,
      })
      .execute()
    await at.write.updateTable('feedback.petition').set({ result_due_on: newDueOn }).where('id', '=', held.id).execute()
    await addStep(at, held.id, 'extended', { note: reason })
    at.changed('petition', held.id, { resultDueOn: held.resultDueOn }, { resultDueOn: newDueOn })
    at.emit('feedback.told', { petitionId: held.id })
    return { petitionId: held.id }
  },
})
