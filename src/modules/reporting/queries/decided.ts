import type { Ask } from '#platform/http/context.ts'
import { issuedWith } from './issued-with.ts'
import type { Report, ReportPart } from './report.ts'
import { decisionsOf } from './words.ts'

/** What was decided on a part, how many decisions a page shows with it, and the issued report that rests on a confirmed one. */
export async function decidedOf(ask: Ask, report: Report, { part, filingId }: { part: ReportPart; filingId: string }) {
  const { unitId } = report.member
  const [said, filed] = await Promise.all([
    decisionsOf(ask, { roundId: report.round.id, level: report.level.level, unitId }),
    ask.db
      .selectFrom('reporting.filing_part')
      .select(['decisions', 'content_hash as contentHash'])
      .where('filing_id', '=', filingId)
      .where('part_id', '=', part.id)
      .executeTakeFirstOrThrow(),
  ])
  const confirmed = { partId: part.id, unitId, contentHash: filed.contentHash }
  return {
    decisions: said.filter(({ partId }) => partId === part.id),
    seenDecisions: filed.decisions,
    issued: part.state === 'confirmed' ? await issuedWith(ask.db, confirmed) : null,
  }
}
