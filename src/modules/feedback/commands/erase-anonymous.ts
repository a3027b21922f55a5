import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { isPublic } from '../policy.ts'
import { hasContact, notDoneYet } from '../problems.ts'
import { isDone } from '../state.ts'
import { eraseLetter } from './erase.ts'
import { loadByCode } from './load-by-code.ts'

const command = commandsOf<'feedback', 'organisation'>()

/**
 * Who left no contact can prove nothing but that he holds the code. That is enough to erase the letter and its photos once the
 * handling has ended; before, a code seen by others could wipe out what is still to be answered.
 */
export const eraseAnonymous = command({
  name: 'feedback.erase-anonymous',
  input: z.object({ code: z.string().max(40) }),
  load: (at, input) => loadByCode(at, input.code),
  allow: isPublic,
  async run(at, { id, contact, state }) {
    if (contact !== null) throw hasContact()
    if (!isDone(state)) throw notDoneYet()
    await eraseLetter(at, id, 'asked')
    return { petitionId: id }
  },
})
