import { z } from 'zod'
import { isAnsweredHere } from '../kind.ts'
import { directs, handles } from '../handling/policy.ts'
import { neverAnswered, noProcedure, notNow, topicMissing } from '../handling/problems.ts'
import { toldTexts as t } from '../handling/texts.vi.ts'
import { addStep } from './add-step.ts'
import { about, begin, changedPetition, command, loadPetition } from './petition-held.ts'
import { tellSender } from './queue-delivery.ts'
import { releaseMerged } from './release-merged.ts'

const told = z.string().trim().min(1).max(10_000)

/** Thụ lý: the sender is told that and by whom it is handled (the first clock). Only with a topic; never a complaint or a denunciation. */
export const acceptPetition = command({
  name: 'feedback.accept-petition',
  input: z.object({ ...about, notice: told }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { seenVersion, notice }) {
    await begin(at, held, seenVersion)
    if (held.noticeGiven) throw notNow()
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    if (!held.topicId) throw topicMissing()
    // A question that waits for the sender goes on waiting.
    await addStep(at, held.id, held.state === 'waiting' ? 'notice-given' : 'accepted', { unitId: held.unitId })
    await tellSender(at, held.id, notice)
    changedPetition(at, held, { accepted: true })
    return { petitionId: held.id }
  },
})

/** Not handled here, with the reason that the sender is told: refused, or forwarded to the body that is competent. */
export const refusePetition = command({
  name: 'feedback.refuse-petition',
  input: z.object({ ...about, as: z.enum(['refused', 'forwarded']), reason: told }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { seenVersion, as, reason }) {
    await begin(at, held, seenVersion)
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    await addStep(at, held.id, as, { note: reason })
    await releaseMerged(at, held.id)
    changedPetition(at, held, { decision: as })
    await tellSender(at, held.id, t[as](reason))
    return { petitionId: held.id }
  },
})

/** A complaint or a denunciation is directed to its own procedure (a complaint on the review to phúc tra) by a letter of guidance. */
export const directPetition = command({
  name: 'feedback.direct-petition',
  input: z.object({ ...about, letter: told }),
  load: loadPetition,
  allow: directs,
  async run(at, held, { seenVersion, letter }) {
    await begin(at, held, seenVersion)
    if (isAnsweredHere(held.kind)) throw noProcedure()
    await addStep(at, held.id, 'directed', { note: letter })
    changedPetition(at, held, { directed: held.complaintAbout ?? held.kind })
    at.emit('feedback.told', { petitionId: held.id })
    return { petitionId: held.id }
  },
})
