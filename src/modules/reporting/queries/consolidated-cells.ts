import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { addedCells, filedParts, wantedParts, type Beneath } from './consolidation-sources.ts'

/** A cell added up. A sum of nothing is null, which is not zero. */
export type CellSum = {
  cellId: number
  /** Over confirmed parts: what a report may say. */
  final: number | null
  /** Over what was sent last, confirmed or not (tạm tính). */
  provisional: number | null
  /** How many units gave a figure to the first and to the second. */
  finalUnits: number
  provisionalUnits: number
}

/**
 * The sums of all cells that a receiver's parts have, final and provisional, in one statement; texts and ratios have no sums.
 * Filings whose parts stand alike are bundled, so that their values are read in one index-only pass without a join a row:
 * most often there are two or three bundles, however many units there are.
 */
export async function consolidatedCells(db: Reader<'reporting'>, beneath: Beneath): Promise<CellSum[]> {
  const { rows } = await sql<CellSum>`
    with wanted as materialized (${wantedParts(beneath)}),
    filed as materialized (${filedParts(beneath)}),
    standing as (
      select filed.filing_id, bit_or(wanted.bit) as sent,
        bit_or(case when filed.confirmed then wanted.bit else 0 end) as confirmed
      from filed join wanted on wanted.id = filed.part_id group by filed.filing_id),
    bundle as materialized (
      select sent, confirmed, array_agg(filing_id) as filings from standing group by sent, confirmed),
    cell as (
      select added.cell_id, bit_or(added.bit) as parts from (${addedCells(beneath)}) added group by added.cell_id),
    added as (
      select bundle.sent, bundle.confirmed, bundled.cell_id, bundled.sum, bundled.units
      from bundle cross join lateral (
        select value.cell_id, sum(value.number) as sum, count(value.number)::integer as units from reporting.value value
        where value.filing_id = any(bundle.filings) group by value.cell_id) bundled)
    select cell.cell_id as "cellId",
      sum(added.sum) filter (where added.confirmed & cell.parts <> 0) as final, sum(added.sum) as provisional,
      coalesce(sum(added.units) filter (where added.confirmed & cell.parts <> 0), 0)::integer as "finalUnits",
      coalesce(sum(added.units), 0)::integer as "provisionalUnits"
    from cell left join added on added.cell_id = cell.cell_id and added.sent & cell.parts <> 0
    group by cell.cell_id`.execute(db as never)
  return rows
}
