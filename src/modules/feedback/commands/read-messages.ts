import { z } from 'zod'
import { looks } from '../handling/policy.ts'
import { notThere } from '../handling/problems.ts'
import { states } from '../state.ts'
import { addStep } from './add-step.ts'
import { about, begin, changedPetition, command, loadPetition } from './petition-held.ts'

/** Đã xem: what the sender wrote besides was read, and nothing more is asked by it. In any state, after the end too. */
export const readMessages = command({
  name: 'feedback.read-messages',
  input: z.object(about),
  load: loadPetition,
  allow: looks,
  async run(at, held, { seenVersion }) {
    await begin(at, held, seenVersion, states)
    if (!held.hasNewMessage) throw notThere()
    await addStep(at, held.id, 'messages-read')
    changedPetition(at, held, { messagesRead: true })
    return { petitionId: held.id }
  },
})
