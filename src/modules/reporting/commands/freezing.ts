import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'
import { contentHash } from '../content-hash.ts'
import type { Whole } from '../sections.ts'
import type { LoadedPartContent, loadForms } from '../loading/content.ts'
import type { LoadedFiling } from '../loading/filing.ts'
import { notReady } from '../problems.ts'
import { obstacles } from '../readiness.ts'
import { freezeTexts as t } from '../texts.vi.ts'

type At = Acting<'reporting', 'organisation' | 'documents' | 'plans'>

/** The page of a unit's report. */
export const reportHref = ({ roundId, unitId, level }: Pick<LoadedFiling, 'roundId' | 'unitId' | 'level'>) =>
  `/lam-viec/bao-cao/${roundId}/${unitId}?cap=${level}`

type Readiness = {
  forms: Awaited<ReturnType<typeof loadForms>>
  /** The open parts; one that only sends the report on to a further place repeats the cells of another and is left out. */
  parts: readonly LoadedPartContent[]
  whole: Whole
}

/** Throws Problem 409 with a sentence for all that is in the way: checks, sections that say nothing, queries not answered. */
export async function mustBeReady(
  at: At,
  filing: Pick<LoadedFiling, 'id' | 'roundId' | 'level' | 'unitId' | 'version'>,
  { forms, parts, whole }: Readiness,
): Promise<void> {
  const reasons = await at.write
    .selectFrom('reporting.check_reason')
    .select(['check_key as key', 'reason'])
    .where('filing_id', '=', filing.id)
    .execute()
  const found = obstacles(forms, parts, new Map(reasons.map(({ key, reason }) => [key, reason])), whole)
  const unanswered = await unansweredQueries(at, filing)
  const sentences = unanswered > 0 ? [...found, t.unanswered(unanswered)] : found
  if (sentences.length > 0) throw notReady(sentences)
}

/** Queries that came with a send-back must be answered; those of a check before the signature may be. */
async function unansweredQueries(
  { write }: At,
  filing: Pick<LoadedFiling, 'id' | 'roundId' | 'level' | 'unitId' | 'version'>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from reporting.filing earlier
    join reporting.query query on query.filing_id = earlier.id and exists (
      select from reporting.send_back back where back.filing_id = earlier.id and back.part_id = query.part_id)
    join reporting.filing_part open on open.filing_id = ${filing.id} and open.part_id = query.part_id and open.open
    where earlier.round_id = ${filing.roundId} and earlier.level = ${filing.level} and earlier.unit_id = ${filing.unitId}
      and earlier.version < ${filing.version} and query.answer is null`.execute(write)
  return rows[0]?.count ?? 0
}

/** Fixes what each part says: a confirmation belongs to it. */
export async function keepHashes({ write }: At, filingId: string, parts: readonly LoadedPartContent[]): Promise<void> {
  const rows = await Promise.all(
    parts.map(async ({ id, cells }) => ({
      id,
      hash: await contentHash(cells.flatMap(({ place, held }) => (held ? [[place, held] as const] : []))),
    })),
  )
  await sql`update reporting.filing_part filed set content_hash = row.hash
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(id uuid, hash text)
    where filed.filing_id = ${filingId} and filed.part_id = row.id`.execute(write)
}

/** From now on the filing is in the hands of the signing. */
export async function markFrozen(at: At, filingId: string, signingId: string): Promise<void> {
  await at.write
    .updateTable('reporting.filing')
    .set({ frozen_at: at.now, frozen_by: at.actor.kind === 'person' ? at.actor.id : null, signing_id: signingId })
    .where('id', '=', filingId)
    .execute()
  at.changed('filing', filingId, { frozen: false }, { frozen: true })
}
