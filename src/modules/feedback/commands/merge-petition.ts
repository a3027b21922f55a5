import { z } from 'zod'
import { handles } from '../handling/policy.ts'
import { mainDone, neverAnswered, notThere, notToMerge } from '../handling/problems.ts'
import { readCode } from '../code.ts'
import { isAnsweredHere } from '../kind.ts'
import { addStep } from './add-step.ts'
import { about, begin, changedPetition, command, loadPetition, openStates, personOf, type At } from './petition-held.ts'

/**
 * Works on a petition together with an earlier one about the same thing: its sender gets that one's answer. The other one is
 * chosen among those that look alike (`intoId`), or named by its tracking code.
 */
export const mergePetition = command({
  name: 'feedback.merge-petition',
  input: z.object({ ...about, intoId: z.uuid().optional(), intoCode: z.string().max(40).optional() }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { seenVersion, intoId: chosen, intoCode }) {
    await begin(at, held, seenVersion)
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    const intoId = intoCode ? await idOf(at, intoCode) : chosen
    const into = !intoId || intoId === held.id ? null : await loadPetition(at, { petitionId: intoId })
    if (!into) throw notToMerge()
    if (!isAnsweredHere(into.kind)) throw neverAnswered()
    if (!openStates.includes(into.state)) throw mainDone()
    await takeAlong(at, held.id, into.id)
    await at.write
      .insertInto('feedback.merging')
      .values({ petition_id: held.id, into_id: into.id, merged_by: personOf(at.actor), merged_at: at.now })
      .execute()
    await addStep(at, held.id, 'merged')
    at.emit('feedback.told', { petitionId: held.id })
    changedPetition(at, held, { mergedInto: into.code })
    return { petitionId: held.id }
  },
})

/** The petition of a code as somebody read it out; undefined for one that is none or unknown. */
async function idOf({ read }: At, typed: string): Promise<string | undefined> {
  const code = readCode(typed)
  if (!code) return undefined
  return (await read.selectFrom('feedback.petition').select('id').where('code', '=', code).executeTakeFirst())?.id
}

/** What was merged into the one goes with it: one level deep only. */
const takeAlong = ({ write }: At, fromId: string, intoId: string) =>
  write.updateTable('feedback.merging').set({ into_id: intoId }).where('into_id', '=', fromId).execute()

/** Takes a merged petition out again: it is worked on by itself. */
export const unmergePetition = command({
  name: 'feedback.unmerge-petition',
  input: z.object({ ...about }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { seenVersion }) {
    await begin(at, held, seenVersion, ['merged'])
    await at.write.deleteFrom('feedback.merging').where('petition_id', '=', held.id).execute()
    await addStep(at, held.id, 'unmerged')
    changedPetition(at, held, { mergedInto: null })
    return { petitionId: held.id }
  },
})

/** Merges several similar petitions into one in one act, so that all who asked are answered at once. */
export const mergeSimilar = command({
  name: 'feedback.merge-similar',
  input: z.object({ petitionId: z.uuid(), otherIds: z.array(z.uuid()).min(1).max(200) }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { otherIds }) {
    for (const petitionId of new Set(otherIds)) {
      const other = await loadPetition(at, { petitionId })
      if (!other) throw notThere()
      await at.call(mergePetition, { petitionId, seenVersion: other.version, intoId: held.id })
    }
    return { petitionId: held.id, merged: new Set(otherIds).size }
  },
})
