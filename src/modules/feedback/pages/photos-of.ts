import { Problem } from '#platform/problem.ts'
import { readPhoto, type Photo } from '../commands/read-photo.ts'
import { photosRefused } from '../problems.ts'

const MOST_NAME = 60

/** The chosen photos that are taken, and of each other one its file's name with why not. */
export async function photosOf(files: readonly File[]): Promise<{ photos: Photo[]; refused: string[] }> {
  const photos: Photo[] = []
  const refused: string[] = []
  for (const file of files)
    try {
      photos.push(await readPhoto(new Uint8Array(await file.arrayBuffer())))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push(`“${shortName(file.name)}”: ${error.message}`)
    }
  return { photos, refused }
}

/** The name as far as it can be read on a phone: its end tells photos apart. */
const shortName = (name: string) => (name.length > MOST_NAME ? `…${name.slice(-MOST_NAME)}` : name)

/** As `photosOf`, all or none. Throws Problem 400 on the field `photos`. */
export async function allPhotosOf(files: readonly File[]): Promise<Photo[]> {
  const { photos, refused } = await photosOf(files)
  if (refused.length > 0) throw photosRefused(refused, false)
  return photos
}
