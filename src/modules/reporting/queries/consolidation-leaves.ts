import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { addedCells, filedParts, wantedParts, type Beneath } from './consolidation-sources.ts'

/** A figure where it was entered: of a unit at the bottom, or what a unit on the way up changed in a sum. */
export type LeafFigure = { unitId: string; unit: string; adjusted: boolean; cellId: number; number: number }

/**
 * All confirmed figures down to the units that entered them. What a report says beyond the sum of its own sources stands as an
 * adjustment of its unit, so that the lines always add up to the figures of the report.
 */
export async function leafFigures(db: Reader<'reporting' | 'organisation'>, beneath: Beneath): Promise<LeafFigure[]> {
  const { rows } = await sql<LeafFigure>`
    with recursive wanted as materialized (${wantedParts(beneath)}),
    filed as materialized (${filedParts(beneath)}),
    way as (
      select filed.filing_id, filed.unit_id, added.cell_id, null::uuid as above
      from (${addedCells(beneath)}) added join filed on filed.part_id = added.part_id and filed.confirmed
      union all
      select source.filing_id, source.unit_id, way.cell_id, way.filing_id
      from way
      join lateral (
        select made.id from reporting.consolidation made where made.filing_id = way.filing_id
        order by made.version desc limit 1) made on true
      join reporting.consolidation_source source on source.consolidation_id = made.id
      join reporting.part_cell link on link.round_id = ${beneath.roundId} and link.part_id = source.part_id
        and link.cell_id = way.cell_id),
    held as (
      select way.filing_id, way.unit_id, way.cell_id, way.above, value.number
      from way left join reporting.value value on value.filing_id = way.filing_id and value.cell_id = way.cell_id),
    added as (
      select above as filing_id, cell_id, sum(number) as number from held where above is not null group by above, cell_id),
    leaf as (
      select held.unit_id, held.cell_id, added.filing_id is not null as adjusted,
        held.number - coalesce(added.number, 0) as number
      from held left join added on added.filing_id = held.filing_id and added.cell_id = held.cell_id
      where held.number is not null)
    select leaf.unit_id as "unitId", unit.full_name as unit, leaf.adjusted, leaf.cell_id as "cellId",
      sum(leaf.number) as number
    from leaf join organisation.unit unit on unit.id = leaf.unit_id
    where not leaf.adjusted or leaf.number <> 0
    group by leaf.unit_id, unit.full_name, unit.official_order, leaf.adjusted, leaf.cell_id
    order by leaf.adjusted, unit.official_order, leaf.unit_id, leaf.cell_id`.execute(db as never)
  return rows
}
