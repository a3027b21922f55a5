import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import type { Purpose } from '../kind.ts'
import { isSystem } from '../policy.ts'
import { keptFields, type KeptField } from '../retention.ts'
import { contactErased } from '../texts.vi.ts'
import { addStep } from './add-step.ts'
import { endConversation } from './conversation.ts'
import { endWaiting } from './queue-delivery.ts'
import { releaseMerged } from './release-merged.ts'
import { forgetListing } from './unlist.ts'

const command = commandsOf<'feedback', 'organisation'>()
type At = Acting<'feedback', 'organisation'>

/**
 * Takes out of a petition all that the sender wrote and all that he is known by; its key is destroyed, so that copies of the database
 * open nothing either. Kind, topic, commune, clocks and steps stay: they count.
 */
export async function eraseLetter(at: At, petitionId: string, ground: 'asked' | 'retention'): Promise<void> {
  await at.privacy.forget([petitionId])
  for (const field of keptFields) await erasers[field](at, petitionId)
  await endConsents(at, petitionId, ['handling', 'contact', 'listing', 'hamlet-head'])
  await at.write
    .insertInto('feedback.erasure')
    .values({ petition_id: petitionId, ground, at: at.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await endWork(at, petitionId)
  await addStep(at, petitionId, 'erased')
  at.emit('feedback.erased', { petitionId })
}

/** Nobody works on it any more: parts asked of others end, and what was merged into it is worked on by itself. */
async function endWork(at: At, petitionId: string): Promise<void> {
  await at.write
    .updateTable('feedback.routing')
    .set({ ended_at: at.now })
    .where('petition_id', '=', petitionId)
    .where('role', '=', 'part')
    .where('ended_at', 'is', null)
    .execute()
  await releaseMerged(at, petitionId)
}

/** How each kind of personal data is taken out. */
const erasers: Record<KeptField, (at: At, petitionId: string) => Promise<unknown>> = {
  async contact(at, id) {
    await at.write
      .updateTable('feedback.sender')
      .set({ contact: null, reach: [] })
      .where('petition_id', '=', id)
      .execute()
    await endWaiting(at, id, { of: 'all', failure: contactErased })
    await endConversation(at, id)
    await endConsents(at, id, ['handling', 'contact', 'hamlet-head'])
  },
  async letter(at, id) {
    await at.write.updateTable('feedback.petition').set({ body: null }).where('id', '=', id).execute()
    await eraseWords(at, id)
    await forgetListing(at, id)
  },
  async photos({ write }, id) {
    await write.updateTable('feedback.photo').set({ bytes: null }).where('petition_id', '=', id).execute()
    await write.deleteFrom('feedback.cleared_photo').where('petition_id', '=', id).execute()
  },
  place: ({ write }, id) =>
    write
      .updateTable('feedback.petition')
      .set({ hamlet: null, latitude: null, longitude: null })
      .where('id', '=', id)
      .execute(),
}

/** What he said afterwards. */
async function eraseWords({ write }: At, petitionId: string): Promise<void> {
  const of = <T extends { where: (column: 'petition_id', is: '=', id: string) => T }>(query: T) =>
    query.where('petition_id', '=', petitionId)
  await of(
    write.updateTable('feedback.message').set({ body: null }).where('kind', 'in', ['reply', 'message']),
  ).execute()
  await of(write.updateTable('feedback.rating').set({ comment: null })).execute()
  await of(write.updateTable('feedback.not_solved').set({ reason: null })).execute()
}

const endConsents = ({ write, now }: At, petitionId: string, purposes: Purpose[]) =>
  write
    .updateTable('feedback.consent')
    .set({ withdrawn_at: now })
    .where('petition_id', '=', petitionId)
    .where('purpose', 'in', purposes)
    .where('withdrawn_at', 'is', null)
    .execute()

/**
 * Erases the kinds of personal data of a petition whose time is over (feedback.retention). With the last of them the petition's key
 * is destroyed. What is erased already stays so.
 */
export const eraseDue = command({
  name: 'feedback.erase-due',
  input: z.object({ petitionId: z.uuid(), fields: z.array(z.enum(keptFields)).min(1) }),
  load: ({ write }, { petitionId }) =>
    write.selectFrom('feedback.petition').select('id').where('id', '=', petitionId).forUpdate().executeTakeFirst(),
  allow: isSystem,
  async run(at, { id }, { fields }) {
    for (const field of fields) await erasers[field](at, id)
    await at.write
      .insertInto('feedback.field_erasure')
      .values(fields.map((field) => ({ petition_id: id, field, at: at.now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    at.changed('petition', id, null, { erased: fields.join(', ') })
    if (await nothingLeft(at, id)) await eraseLetter(at, id, 'retention')
    return { petitionId: id }
  },
})

/** Whether every kind that is kept at all was erased. */
async function nothingLeft({ read }: At, petitionId: string): Promise<boolean> {
  const left = await read
    .selectFrom('feedback.retention as kept')
    .leftJoin('feedback.field_erasure as gone', (join) =>
      join.onRef('gone.field', '=', 'kept.field').on('gone.petition_id', '=', petitionId),
    )
    .select('kept.field')
    .where('gone.field', 'is', null)
    .executeTakeFirst()
  return left === undefined
}
