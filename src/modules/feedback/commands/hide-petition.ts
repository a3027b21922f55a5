import { z } from 'zod'
import { notListed } from '../clearing/problems.ts'
import { moderates } from '../handling/policy.ts'
import { states } from '../state.ts'
import { addStep } from './add-step.ts'
import { about, begin, changedPetition, command, loadPetition } from './petition-held.ts'
import { unlist } from './unlist.ts'

const hiding = z.object({ ...about, reason: z.string().trim().min(5).max(1000) })

/** Thôi công khai: takes a petition off the public list at once, with the reason. */
export const withdrawListing = command({
  name: 'feedback.withdraw-listing',
  input: hiding,
  load: loadPetition,
  allow: moderates,
  async run(at, held, { seenVersion, reason }) {
    await begin(at, held, seenVersion, states)
    if (!(await unlist(at, held.id, reason))) throw notListed()
    await addStep(at, held.id, 'listing-withdrawn', { note: reason })
    changedPetition(at, held, { listed: null })
    return { petitionId: held.id }
  },
})

/** Không công khai: what cannot be cleared stays hidden, with the reason; a listed one goes off. */
export const refuseListing = command({
  name: 'feedback.refuse-listing',
  input: hiding,
  load: loadPetition,
  allow: moderates,
  async run(at, held, { seenVersion, reason }) {
    await begin(at, held, seenVersion, states)
    await unlist(at, held.id, reason)
    await addStep(at, held.id, 'listing-refused', { note: reason })
    changedPetition(at, held, { listed: null })
    return { petitionId: held.id }
  },
})
