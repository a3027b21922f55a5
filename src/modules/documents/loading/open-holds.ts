import type { Reader, Writer } from '#platform/db/index.ts'

/** Why a draft may not go on as it is, the oldest reason first; empty = it may. */
export async function openHolds(
  db: Pick<Reader<'documents'> | Writer<'documents'>, 'selectFrom'>,
  signingId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('documents.signing_hold')
    .select('reason')
    .where('signing_id', '=', signingId)
    .where('lifted_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ reason }) => reason)
}
