import type { Acting } from '#platform/command/command.ts'

type At = Pick<Acting<'feedback', never>, 'write' | 'actor' | 'now'>

/** Takes a petition off the public list at once, the published copies of its photos with it. Whether it stood there. */
export async function unlist({ write, actor, now }: At, petitionId: string, reason: string | null): Promise<boolean> {
  const closed = await write
    .updateTable('feedback.moderation')
    .set({ withdrawn_at: now, withdrawn_by: actor.kind === 'person' ? actor.id : null, withdraw_reason: reason })
    .where('petition_id', '=', petitionId)
    .where('withdrawn_at', 'is', null)
    .returning('n')
    .execute()
  await write.deleteFrom('feedback.cleared_photo').where('petition_id', '=', petitionId).execute()
  return closed.length > 0
}

/** As `unlist`, and no word that was ever shown stays: for what is erased, and what turns out to be a denunciation. */
export async function forgetListing(at: At, petitionId: string): Promise<void> {
  await unlist(at, petitionId, null)
  await at.write
    .updateTable('feedback.moderation')
    .set({ cleared_title: '', cleared_text: '', cleared_answer: null, reason: null, withdraw_reason: null })
    .where('petition_id', '=', petitionId)
    .execute()
}
