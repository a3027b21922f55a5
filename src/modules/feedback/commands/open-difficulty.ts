import { z } from 'zod'
import { raiseDifficulty } from '#modules/plans/server.ts'
import { handles } from '../handling/policy.ts'
import { neverAnswered } from '../handling/problems.ts'
import { isAnsweredHere } from '../kind.ts'
import { about, changedPetition, command, loadPetition } from './petition-held.ts'

/**
 * What somebody wrote shows a difficulty with a duty of the plan: it is raised to the standing office in the officer's own words, by
 * plans' own act and policy, and each leads to the other.
 */
export const openDifficulty = command({
  name: 'feedback.open-difficulty',
  input: z.object({
    petitionId: about.petitionId,
    /** Which share of which duty: `plan duty unit`. */
    share: z.string().regex(/^\S+ \S+ \S+$/),
    title: z.string().trim().min(1).max(300),
    description: z.string().trim().min(1).max(10_000),
    proposal: z.string().trim().max(4000).optional(),
  }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { share, title, description, proposal }) {
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    const [planId, dutyId, unitId] = share.split(' ')
    const wanted = { planId, dutyId, unitId, title, description, proposal: proposal ?? null }
    const { difficultyId } = await at.call(raiseDifficulty, wanted)
    await at.write
      .insertInto('feedback.petition_difficulty')
      .values({ petition_id: held.id, difficulty_id: difficultyId, opened_at: at.now })
      .execute()
    changedPetition(at, held, { difficulty: title })
    return { petitionId: held.id, difficultyId }
  },
})
