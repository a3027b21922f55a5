import { z } from 'zod'
import { handles } from '../handling/policy.ts'
import { neverAnswered } from '../handling/problems.ts'
import { isAnsweredHere } from '../kind.ts'
import { states } from '../state.ts'
import { addStep } from './add-step.ts'
import { about, addMessage, begin, changedPetition, command, loadPetition } from './petition-held.ts'
import { queueNextWay } from './queue-delivery.ts'

/** An internal note: never shown to the sender, in any state. */
export const addNote = command({
  name: 'feedback.add-note',
  input: z.object({ ...about, text: z.string().trim().min(1).max(4000) }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { seenVersion, text }) {
    await begin(at, held, seenVersion, states)
    await addMessage(at, held.id, 'note', text)
    changedPetition(at, held, { note: true })
    return { petitionId: held.id }
  },
})

/**
 * Asks the sender for what is missing, on the tracking page and by the first lawful open channel; it waits until he replies there or
 * through the desk.
 */
export const askSender = command({
  name: 'feedback.ask-sender',
  input: z.object({ ...about, question: z.string().trim().min(1).max(4000) }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { seenVersion, question }) {
    await begin(at, held, seenVersion, ['received', 'handling', 'reopened'])
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    await addStep(at, held.id, 'asked')
    await queueNextWay(at, held.id, { messageN: await addMessage(at, held.id, 'question', question) })
    changedPetition(at, held, { asked: true })
    return { petitionId: held.id }
  },
})
