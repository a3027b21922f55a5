import { z } from 'zod'
import { GRID } from '../clearing/grid.ts'
import { cellsOfClean, noCells, noPhoto } from '../clearing/problems.ts'
import { verdicts } from '../clearing/verdict.ts'
import { moderates } from '../handling/policy.ts'
import { changedPetition, command, loadPetition, personOf, type At } from './petition-held.ts'
import { publishPhotos } from './publish-photos.ts'

const saying = z.object({
  petitionId: z.uuid(),
  n: z.int().min(1).max(5),
  verdict: z.enum(verdicts),
  cells: z
    .array(
      z
        .int()
        .min(0)
        .max(GRID.columns * GRID.rows - 1),
    )
    .max(GRID.columns * GRID.rows),
})

/**
 * What a moderator says of a photo: nothing to hide, hidden by hand, or unsure (then it is not shown). Of a petition that is listed now
 * the published copy is made anew, or taken off, in the same act.
 */
export const clearPhoto = command({
  name: 'feedback.clear-photo',
  input: saying,
  load: loadPetition,
  allow: moderates,
  async run(at, held, { n, verdict, cells }) {
    if (verdict === 'blurred' && cells.length === 0) throw noCells()
    if (verdict === 'clean' && cells.length > 0) throw cellsOfClean()
    await checkPhoto(at, held.id, n)
    const said = {
      verdict,
      cells: verdict === 'blurred' ? [...new Set(cells)].toSorted((a, b) => a - b) : [],
      person_id: personOf(at.actor),
      at: at.now,
    }
    await at.write
      .insertInto('feedback.photo_verdict')
      .values({ petition_id: held.id, photo_n: n, ...said })
      .onConflict((same) => same.columns(['petition_id', 'photo_n']).doUpdateSet(said))
      .execute()
    await showAnew(at, held.id, n)
    changedPetition(at, held, { photo: n, verdict })
    return { petitionId: held.id, n }
  },
})

async function checkPhoto({ write }: At, petitionId: string, n: number): Promise<void> {
  const photo = await write
    .selectFrom('feedback.photo')
    .select('n')
    .where('petition_id', '=', petitionId)
    .where('n', '=', n)
    .where('bytes', 'is not', null)
    .executeTakeFirst()
  if (!photo) throw noPhoto()
}

async function showAnew(at: At, petitionId: string, n: number): Promise<void> {
  await at.write
    .deleteFrom('feedback.cleared_photo')
    .where('petition_id', '=', petitionId)
    .where('photo_n', '=', n)
    .execute()
  const living = await at.write
    .selectFrom('feedback.moderation')
    .select('n')
    .where('petition_id', '=', petitionId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (living) await publishPhotos(at, petitionId, living.n, n)
}
