import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { isPublic } from '../policy.ts'
import { hasContact, notDoneYet, notListed } from '../problems.ts'
import { isDone } from '../state.ts'
import { addStep } from './add-step.ts'
import { eraseLetter } from './erase.ts'
import { loadByCode } from './load-by-code.ts'
import { unlist } from './unlist.ts'

const command = commandsOf<'feedback', 'organisation'>()
const code = z.string().max(40)

/**
 * The sender takes back that his petition may be public; it leaves the list at once. The code alone suffices: nothing is shown by it,
 * and what is taken back wrongly harms nobody.
 */
export const takeBackListing = command({
  name: 'feedback.take-back-listing',
  input: z.object({ code }),
  load: (at, input) => loadByCode(at, input.code),
  allow: isPublic,
  async run(at, { id }) {
    const ended = await at.write
      .updateTable('feedback.consent')
      .set({ withdrawn_at: at.now })
      .where('petition_id', '=', id)
      .where('purpose', '=', 'listing')
      .where('withdrawn_at', 'is', null)
      .returning('purpose')
      .execute()
    if (ended.length === 0) throw notListed()
    if (await unlist(at, id, null)) await addStep(at, id, 'listing-withdrawn')
    at.changed('petition', id, null, { listing: false })
    return { petitionId: id }
  },
})

/**
 * Who left no contact can prove nothing but that he holds the code. That is enough to erase the letter and its photos once the
 * handling has ended; before, a code seen by others could wipe out what is still to be answered.
 */
export const eraseAnonymous = command({
  name: 'feedback.erase-anonymous',
  input: z.object({ code }),
  load: (at, input) => loadByCode(at, input.code),
  allow: isPublic,
  async run(at, { id, contact, state }) {
    if (contact !== null) throw hasContact()
    if (!isDone(state)) throw notDoneYet()
    await eraseLetter(at, id, 'asked')
    return { petitionId: id }
  },
})
