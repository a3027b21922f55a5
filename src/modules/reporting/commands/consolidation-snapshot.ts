import { sql } from 'kysely'
import { newId } from '#platform/id.ts'
import type { Consolidating } from '../loading/consolidating.ts'
import { filedParts, wantedParts } from '../queries/consolidation-sources.ts'
import type { At, Found } from './consolidation-gather.ts'

/** The number of the version frozen last; 0 = none. */
export async function latestVersion({ write }: At, { roundId, level, unitId }: Consolidating): Promise<number> {
  const { last } = await write
    .selectFrom('reporting.consolidation')
    .select(({ fn }) => fn.max('version').as('last'))
    .where((where) => where.and({ round_id: roundId, level, unit_id: unitId }))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

type Version = Pick<Found, 'cells' | 'missing'> & { version: number; filingId: string; signingId: string }

/** Keeps a version: its figures with the sums, and from which confirmed contents of which filings they came. */
export async function keepSnapshot(at: At, report: Consolidating, { cells, ...version }: Version): Promise<string> {
  const { write, now, actor } = at
  const id = newId(now.getTime())
  await write
    .insertInto('reporting.consolidation')
    .values({
      id,
      round_id: report.roundId,
      level: report.level,
      unit_id: report.unitId,
      version: version.version,
      filing_id: version.filingId,
      signing_id: version.signingId,
      missing: version.missing,
      frozen_by: actor.kind === 'person' ? actor.id : null,
      frozen_at: now,
    })
    .execute()
  await sql`insert into reporting.consolidation_source (consolidation_id, part_id, unit_id, filing_id, content_hash)
    with wanted as materialized (${wantedParts(report)})
    select ${id}, filed.part_id, filed.unit_id, filed.filing_id, filed.content_hash
    from (${filedParts(report)}) filed where filed.confirmed`.execute(write)
  const rows = cells.map(frozenRow)
  await sql`insert into reporting.consolidated_value (consolidation_id, cell_id, sum, number, text, reason)
    select ${id}, row.cell, row.sum, row.number, row.text, row.reason
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as row(cell integer, sum numeric, number numeric, text text, reason text)`.execute(write)
  return id
}

/** A figure with its sum, or a text; undefined becomes null. */
const frozenRow = ({ cellId, held, shown, override }: Found['cells'][number]) => ({
  cell: cellId,
  sum: shown?.sum,
  number: held?.number,
  text: held?.text,
  reason: override?.reason,
})
