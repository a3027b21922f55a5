import { z } from 'zod'
import { handles } from '../handling/policy.ts'
import { neverAnswered, numberTaken } from '../handling/problems.ts'
import { isAnsweredHere } from '../kind.ts'
import { toldTexts as t } from '../handling/texts.vi.ts'
import { addStep } from './add-step.ts'
import { about, begin, changedPetition, command, loadPetition, personOf } from './petition-held.ts'
import { tellSender } from './queue-delivery.ts'
import { releaseMerged } from './release-merged.ts'

/** Hands a petition over to another system (the province's 1022), or notes that it came from there: both numbers are kept. */
export const handOverPetition = command({
  name: 'feedback.hand-over-petition',
  input: z.object({
    ...about,
    system: z.string().trim().min(1).max(60),
    number: z.string().trim().min(1).max(60),
    direction: z.enum(['to', 'from']),
    reason: z.string().trim().max(2000).optional(),
  }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { seenVersion, system, number, direction, reason }) {
    await begin(at, held, seenVersion)
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    const kept = await at.write
      .insertInto('feedback.hand_over')
      .values({ petition_id: held.id, system, number, direction, person_id: personOf(at.actor), at: at.now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows === 0n) throw numberTaken()
    await addStep(at, held.id, 'handed-over', { note: `${system}: ${number}` })
    if (direction === 'to') {
      await addStep(at, held.id, 'forwarded', { note: reason ?? `${system}: ${number}` })
      await releaseMerged(at, held.id)
    }
    changedPetition(at, held, { system, number, direction })
    if (direction === 'to') await tellSender(at, held.id, t.handedOver(system, number, reason ?? ''))
    else at.emit('feedback.told', { petitionId: held.id })
    return { petitionId: held.id }
  },
})
