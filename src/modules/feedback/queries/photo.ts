import type { Opening } from '#platform/privacy/index.ts'
import type { Db } from './petition-rows.ts'

/** The bytes of a petition's photo; null where there is none or it was erased. The caller has checked that it may be seen. */
export async function photoBytes({ db, privacy }: { db: Db; privacy: Opening }, petitionId: string, n: string) {
  if (!/^[1-5]$/.test(n)) return null
  const row = await db
    .selectFrom('feedback.photo')
    .select(['bytes', 'media_type as mediaType'])
    .where('petition_id', '=', petitionId)
    .where('n', '=', Number(n))
    .executeTakeFirst()
  const [bytes] = await privacy.open([{ subjectId: petitionId, sealed: row?.bytes ?? null }])
  return row && bytes ? { bytes, mediaType: row.mediaType } : null
}
