import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/db/index.ts'
import { sealed, unsealed } from '#platform/privacy/seal.ts'
import { badOffset, onPhotos, tooLargePiece } from '../problems.ts'
import { addDraftPhotos } from './draft-photos.ts'
import { hashOfKey, sealingKey } from './drafts.ts'
import { MAX_PHOTO_BYTES, readPhoto } from './read-photo.ts'

const HOURS = 24
const MAX_PIECE = 512 * 1024
const MOST_AT_ONCE = 10

/** How far an upload has come; whole = it is a photo of the draft now. */
export type Progress = { received: number; length: number }

/** Begins to take a photo in piece by piece; answers its key. Throws Problem 400 for a length that is not taken. */
export async function beginUpload(db: Database, draftKey: string, length: number, now: Date): Promise<string> {
  if (length === 0) throw onPhotos('photo-empty')
  if (length > MAX_PHOTO_BYTES) throw onPhotos('photo-too-large')
  if (!Number.isSafeInteger(length) || length < 1) throw tooLargePiece()
  const draft_hash = hashOfKey(draftKey)
  const { open } = await db
    .selectFrom('feedback.upload')
    .select((count) => count.fn.countAll<number>().as('open'))
    .where('draft_hash', '=', draft_hash)
    .whereRef('received', '<', 'length')
    .executeTakeFirstOrThrow()
  if (open >= MOST_AT_ONCE) throw tooLargePiece()
  const key = randomBytes(24).toString('base64url')
  const expires_at = new Date(now.getTime() + HOURS * 3_600_000)
  await db
    .insertInto('feedback.upload')
    .values({ key_hash: hashOfKey(key), draft_hash, length, expires_at })
    .execute()
  return key
}

/** How far an upload of this draft has come; null when it is unknown or over. */
export async function uploadProgress(db: Database, draftKey: string, key: string, now: Date): Promise<Progress | null> {
  const row = await db
    .selectFrom('feedback.upload')
    .select(['received', 'length'])
    .where('key_hash', '=', hashOfKey(key))
    .where('draft_hash', '=', hashOfKey(draftKey))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

type Piece = { draftKey: string; key: string; offset: number; bytes: Uint8Array }

/**
 * Takes the next piece; with the last one the photo is read and belongs to the draft. Throws Problem 409 when the piece does not
 * begin where the last one ended (ask for the progress and go on from there), 400 for what is no photo.
 */
export async function takePiece(db: Database, { draftKey, key, offset, bytes }: Piece, now: Date): Promise<Progress> {
  if (bytes.byteLength === 0 || bytes.byteLength > MAX_PIECE) throw tooLargePiece()
  const progress = await db.transaction().execute(async (trx) => {
    const hash = hashOfKey(key)
    const upload = await trx
      .updateTable('feedback.upload')
      .set({ received: sql<number>`received + ${bytes.byteLength}` })
      .where('key_hash', '=', hash)
      .where('draft_hash', '=', hashOfKey(draftKey))
      .where('received', '=', offset)
      .where(sql<boolean>`length - received >= ${bytes.byteLength}`)
      .where('expires_at', '>', now)
      .returning(['received', 'length'])
      .executeTakeFirst()
    if (!upload) throw badOffset()
    const kept = sealed(sealingKey(key), bytes, `${hash} ${offset}`)
    await trx.insertInto('feedback.upload_piece').values({ key_hash: hash, starts_at: offset, bytes: kept }).execute()
    return upload
  })
  if (progress.received === progress.length) await finish(db, draftKey, key)
  return progress
}

/**
 * Puts the pieces together. What is no photo takes the whole upload with it; of a photo the progress stays to be asked for, in case
 * the answer to the last piece was lost.
 */
async function finish(db: Database, draftKey: string, key: string): Promise<void> {
  const hash = hashOfKey(key)
  const pieces = await db
    .selectFrom('feedback.upload_piece')
    .select(['starts_at', 'bytes'])
    .where('key_hash', '=', hash)
    .orderBy('starts_at')
    .execute()
  const opened = pieces.map(({ starts_at, bytes }) => unsealed(sealingKey(key), bytes, `${hash} ${starts_at}`))
  try {
    await addDraftPhotos(db, draftKey, [await readPhoto(Buffer.concat(opened))])
  } catch (error) {
    await db.deleteFrom('feedback.upload').where('key_hash', '=', hash).execute()
    throw error
  }
  await db.deleteFrom('feedback.upload_piece').where('key_hash', '=', hash).execute()
}
