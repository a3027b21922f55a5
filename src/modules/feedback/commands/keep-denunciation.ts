import type { Acting } from '#platform/command/command.ts'
import type { Contact } from '../contact.ts'
import type { Letter } from './letter-shape.ts'

type At = Pick<Acting<'feedback', 'organisation'>, 'write' | 'read' | 'privacy' | 'now'>
type Kept = { id: string; deskId: string; letter: Pick<Letter, 'body' | 'hamlet' | 'point'>; contact: Contact }

/** Seals the whole letter of a denunciation behind its wall; the people whom the desk entrusts with denunciations read it first. */
export async function keepDenunciation(at: At, { id, deskId, letter, contact }: Kept): Promise<void> {
  const { body, hamlet, point } = letter
  const [sealed] = await at.privacy.seal([{ subjectId: id, value: JSON.stringify({ body, hamlet, point, contact }) }])
  await at.write.insertInto('feedback.denunciation').values({ petition_id: id, letter: sealed! }).execute()
  const entrusted = await at.read
    .selectFrom('feedback.denunciation_desk')
    .select('person_id')
    .distinct()
    .where('desk_id', '=', deskId)
    .where('ended_at', 'is', null)
    .execute()
  for (const { person_id } of entrusted)
    await at.write
      .insertInto('feedback.denunciation_reader')
      .values({ petition_id: id, person_id, added_at: at.now })
      .execute()
}
