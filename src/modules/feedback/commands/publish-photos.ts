import { blurred } from '#platform/picture/index.ts'
import { areasOf } from '../clearing/grid.ts'
import type { At } from './petition-held.ts'

/**
 * Makes the published copies of the photos that a moderator cleared, with nothing left of the marked cells, and seals them. Answers
 * how many. `only` = of this photo alone.
 */
export async function publishPhotos(at: At, petitionId: string, clearingN: number, only?: number): Promise<number> {
  const photos = await at.write
    .selectFrom('feedback.photo_verdict as said')
    .innerJoin('feedback.photo as photo', (join) =>
      join.onRef('photo.petition_id', '=', 'said.petition_id').onRef('photo.n', '=', 'said.photo_n'),
    )
    .select(['photo.n', 'photo.bytes as sealed', 'said.cells'])
    .where('said.petition_id', '=', petitionId)
    .where('said.verdict', '<>', 'unsure')
    .where('photo.bytes', 'is not', null)
    .$if(only !== undefined, (query) => query.where('photo.n', '=', only!))
    .execute()
  const opened = await at.privacy.open(photos.map(({ sealed }) => ({ subjectId: petitionId, sealed })))
  const copies = await Promise.all(
    photos.flatMap(({ n, cells }, i) => (opened[i] ? [copyOf(n, opened[i], cells)] : [])),
  )
  if (copies.length === 0) return 0
  const sealed = await at.privacy.seal(copies.map(({ bytes }) => ({ subjectId: petitionId, value: bytes })))
  await at.write
    .insertInto('feedback.cleared_photo')
    .values(
      copies.map(({ n }, i) => ({
        petition_id: petitionId,
        moderation_n: clearingN,
        photo_n: n,
        media_type: 'image/jpeg',
        bytes: sealed[i]!,
      })),
    )
    .execute()
  return copies.length
}

const copyOf = async (n: number, bytes: Buffer, cells: readonly number[]) => ({
  n,
  bytes: Buffer.from(await blurred(bytes, areasOf(cells))),
})
