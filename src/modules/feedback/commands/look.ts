import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { looks } from '../handling/policy.ts'
import { command, loadPetition, personOf } from './petition-held.ts'

/** Xem liên hệ: who looks at a sender's contact (of a denunciation: at the letter) says what for, and it stands in the record. */
export const lookAtContact = command({
  name: 'feedback.look-at-contact',
  input: z.object({ petitionId: z.uuid(), purpose: z.string().trim().min(3).max(300) }),
  load: loadPetition,
  allow: looks,
  async run(at, held, { purpose }) {
    await at.write
      .insertInto('feedback.contact_look')
      .values({
        id: newId(at.now.getTime()),
        petition_id: held.id,
        person_id: personOf(at.actor),
        purpose,
        at: at.now,
      })
      .execute()
    at.changed(held.kind === 'denunciation' ? 'denunciation' : 'petition', held.id, null, { looked: true })
    return { petitionId: held.id }
  },
})
