import { Problem } from '#platform/problem.ts'
import { shrunk } from '#platform/picture/index.ts'
import { onPhotos } from '../problems.ts'

/** A photo that may be kept: upright, small, without place, device or person in it. */
export type Photo = { mediaType: 'image/jpeg'; width: number; height: number; bytes: Uint8Array }

const SIDE = 1600
const KEPT_BYTES = 400_000

/** What a phone's best camera makes stays below it. */
export const MAX_PHOTO_BYTES = 15 * 1024 * 1024

/** Reads a photo from outside, whatever it claims to be. Throws Problem 400 on the field `photos`. */
export async function readPhoto(given: Uint8Array): Promise<Photo> {
  if (given.byteLength === 0) throw onPhotos('photo-empty')
  if (given.byteLength > MAX_PHOTO_BYTES) throw onPhotos('photo-too-large')
  if (isHeic(given)) throw onPhotos('photo-heic')
  const made = await shrunk(given, { side: SIDE, maxBytes: KEPT_BYTES }).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
    throw onPhotos(error.code === 'picture-too-large' ? 'photo-too-many-pixels' : 'photo-unreadable')
  })
  return { mediaType: 'image/jpeg', ...made }
}

/** What iPhones make unless told otherwise; worth a word of its own. */
const isHeic = (bytes: Uint8Array): boolean =>
  /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1'))
