import { sql } from 'kysely'
import type { Database } from '#platform/db/index.ts'
import { sealed, unsealed } from '#platform/privacy/seal.ts'
import { MOST_PHOTOS } from '../letter.ts'
import { tooManyPhotos } from '../problems.ts'
import { hashOfKey, sealingKey } from './drafts.ts'
import type { Photo } from './read-photo.ts'

/** Adds photos to a draft. Throws Problem 400 when there would be more than five; then none is added. */
export async function addDraftPhotos(db: Database, key: string, photos: readonly Photo[]): Promise<void> {
  if (photos.length === 0) return
  const hash = hashOfKey(key)
  await db.transaction().execute(async (trx) => {
    // Two uploads that end together must not take the same number.
    await trx.selectFrom('feedback.draft').select('key_hash').where('key_hash', '=', hash).forUpdate().execute()
    const kept = await trx.selectFrom('feedback.draft_photo').select('n').where('draft_hash', '=', hash).execute()
    const free = [1, 2, 3, 4, 5].filter((n) => kept.every((photo) => photo.n !== n))
    if (photos.length > free.length) throw tooManyPhotos(MOST_PHOTOS)
    await trx
      .insertInto('feedback.draft_photo')
      .values(
        photos.map(({ mediaType, width, height, bytes }, i) => ({
          draft_hash: hash,
          n: free[i]!,
          media_type: mediaType,
          width,
          height,
          bytes: sealed(sealingKey(key), bytes, `${hash} ${free[i]}`),
        })),
      )
      .execute()
  })
}

/** Which photos a draft has, without their bytes. */
export const draftPhotoList = (db: Database, key: string): Promise<{ n: number; width: number; height: number }[]> =>
  db
    .selectFrom('feedback.draft_photo')
    .select(['n', 'width', 'height'])
    .where('draft_hash', '=', hashOfKey(key))
    .orderBy('n')
    .execute()

/** The photos of a draft (or the one with a number), opened. */
export async function draftPhotos(db: Database, key: string, n?: number): Promise<Photo[]> {
  const hash = hashOfKey(key)
  const rows = await db
    .selectFrom('feedback.draft_photo')
    .select(['n', 'width', 'height', 'bytes'])
    .where('draft_hash', '=', hash)
    .where(n === undefined ? sql<boolean>`true` : sql<boolean>`n = ${n}`)
    .orderBy('n')
    .execute()
  return rows.map(({ n: number, width, height, bytes }) => ({
    mediaType: 'image/jpeg',
    width,
    height,
    bytes: unsealed(sealingKey(key), bytes, `${hash} ${number}`),
  }))
}

export const removeDraftPhoto = async (db: Database, key: string, n: number): Promise<void> =>
  void (await db
    .deleteFrom('feedback.draft_photo')
    .where('draft_hash', '=', hashOfKey(key))
    .where('n', '=', n)
    .execute())
