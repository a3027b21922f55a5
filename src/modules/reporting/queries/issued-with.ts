import type { Reader } from '#platform/db/index.ts'

/** A part as its receiver confirmed it: what a consolidation was added up from. */
export type ConfirmedPart = { partId: string; unitId: string; contentHash: string | null }

/** Number and symbol of the issued report that was added up from this content of a unit's part; null where none was issued. */
export async function issuedWith(
  db: Reader<'reporting'>,
  { partId, unitId, contentHash }: ConfirmedPart,
): Promise<string | null> {
  if (contentHash === null) return null
  const issued = await db
    .selectFrom('reporting.consolidation_source as source')
    .innerJoin('reporting.consolidation as made', 'made.id', 'source.consolidation_id')
    .innerJoin('reporting.filing as filing', (join) =>
      join.onRef('filing.id', '=', 'made.filing_id').onRef('filing.signing_id', '=', 'made.signing_id'),
    )
    .select('filing.document_number as number')
    .where('source.part_id', '=', partId)
    .where('source.unit_id', '=', unitId)
    .where('source.content_hash', '=', contentHash)
    .where('filing.sent_at', 'is not', null)
    .orderBy('filing.sent_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return issued ? (issued.number ?? '') : null
}
