import type { Ask } from '#platform/http/context.ts'

/** What the entry page needs of a version in hand beside its cells; the caller has seen the report. */
export async function draftOf({ db }: Pick<Ask, 'db'>, filingId: string) {
  const parts = await db
    .selectFrom('reporting.filing_part')
    .select(['part_id as partId', 'open', 'edits', 'edited_at as editedAt'])
    .where('filing_id', '=', filingId)
    .execute()
  const reasons = await db
    .selectFrom('reporting.check_reason')
    .select(['check_key as key', 'reason'])
    .where('filing_id', '=', filingId)
    .execute()
  return { parts, reasons: new Map(reasons.map(({ key, reason }) => [key, reason])) }
}
