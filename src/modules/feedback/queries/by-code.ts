import type { Reader } from '#platform/db/index.ts'
import { petitionListed } from '../visibility.ts'

/** The id of a listed petition by its tracking code; null for one that is not listed, or not there. */
export async function listedIdOf(db: Reader<'feedback'>, code: string): Promise<string | null> {
  const row = await db
    .selectFrom('feedback.petition as petition')
    .select('petition.id')
    .where('petition.code', '=', code)
    .where(petitionListed())
    .executeTakeFirst()
  return row?.id ?? null
}
