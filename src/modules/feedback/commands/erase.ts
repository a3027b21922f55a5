import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { isSystem } from '../policy.ts'
import { addStep } from './add-step.ts'

const command = commandsOf<'feedback', 'organisation'>()
type At = Acting<'feedback', 'organisation'>

/**
 * Takes out of a petition all that the sender wrote and all that he is known by; its key is destroyed, so that copies of the database
 * open nothing either. Kind, topic, place, clocks and steps stay: they count.
 */
export async function eraseLetter(at: At, petitionId: string, ground: 'asked' | 'retention'): Promise<void> {
  const { write, now } = at
  await at.privacy.forget([petitionId])
  await write
    .updateTable('feedback.petition')
    .set({ body: null, hamlet: null, latitude: null, longitude: null, source_ref: null })
    .where('id', '=', petitionId)
    .execute()
  await write
    .updateTable('feedback.sender')
    .set({ contact: null, reach: [] })
    .where('petition_id', '=', petitionId)
    .execute()
  await write.updateTable('feedback.photo').set({ bytes: null }).where('petition_id', '=', petitionId).execute()
  await eraseWords(at, petitionId)
  await write
    .updateTable('feedback.consent')
    .set({ withdrawn_at: now })
    .where('petition_id', '=', petitionId)
    .where('withdrawn_at', 'is', null)
    .execute()
  await write
    .insertInto('feedback.erasure')
    .values({ petition_id: petitionId, ground, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await addStep(at, petitionId, 'erased')
  at.emit('feedback.erased', { petitionId })
}

/** What he said afterwards, and what the public list showed of his letter. */
async function eraseWords({ write, now }: At, petitionId: string): Promise<void> {
  const of = <T extends { where: (column: 'petition_id', is: '=', id: string) => T }>(query: T) =>
    query.where('petition_id', '=', petitionId)
  await of(write.updateTable('feedback.message').set({ body: null }).where('kind', '=', 'reply')).execute()
  await of(write.updateTable('feedback.rating').set({ comment: null })).execute()
  await of(write.updateTable('feedback.not_solved').set({ reason: null })).execute()
  await of(
    write.updateTable('feedback.moderation').set({ withdrawn_at: now }).where('withdrawn_at', 'is', null),
  ).execute()
  await of(write.deleteFrom('feedback.cleared_photo')).execute()
}

/** Erases a petition whose time is over (feedback.retention). */
export const eraseDue = command({
  name: 'feedback.erase-due',
  input: z.object({ petitionId: z.uuid() }),
  load: ({ write }, { petitionId }) =>
    write.selectFrom('feedback.petition').select('id').where('id', '=', petitionId).forUpdate().executeTakeFirst(),
  allow: isSystem,
  async run(at, { id }) {
    await eraseLetter(at, id, 'retention')
    return { petitionId: id }
  },
})
