import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { addedCells, filedParts, wantedParts, type Beneath } from './consolidation-sources.ts'

/** What one unit beneath gave to a consolidated figure. */
export type UnitFigure = {
  level: number
  unitId: string
  shortName: string
  part: string
  /** Null while nothing was sent. */
  filingId: string | null
  version: number | null
  confirmed: boolean
  number: number | null
  text: string | null
  /** The figure is itself a sum: it opens further down. */
  consolidated: boolean
  enteredBy: string | null
  enteredAt: Date | null
}

const SIZE = 50

/** The units beneath a figure, those that have not sent too, by level and in official order, fifty a page. */
export async function unitsOfCell(
  db: Reader<'reporting' | 'organisation'>,
  beneath: Beneath,
  cellId: number,
  page: number,
): Promise<{ items: UnitFigure[]; page: { number: number; size: number; total: number } }> {
  const { rows } = await sql<UnitFigure & { total: number }>`
    with wanted as materialized (${wantedParts(beneath)}),
    filed as materialized (${filedParts(beneath)})
    select link.level, link.unit_id as "unitId", unit.short_name as "shortName", wanted.title as part,
      filed.filing_id as "filingId", filing.version, coalesce(filed.confirmed, false) as confirmed, value.number, value.text,
      wanted.figures = 'consolidated' as consolidated, person.full_name as "enteredBy", value.entered_at as "enteredAt",
      count(*) over ()::integer as total
    from (${addedCells(beneath)}) added
    join wanted on wanted.id = added.part_id
    join reporting.member_part link on link.round_id = ${beneath.roundId} and link.part_id = added.part_id
    join reporting.member member
      on member.round_id = link.round_id and member.level = link.level and member.unit_id = link.unit_id
    join organisation.unit unit on unit.id = link.unit_id
    left join filed on filed.part_id = link.part_id and filed.unit_id = link.unit_id
    left join reporting.filing filing on filing.id = filed.filing_id
    left join reporting.value value on value.filing_id = filed.filing_id and value.cell_id = added.cell_id
    left join organisation.person person on person.id = value.entered_by
    where added.cell_id = ${cellId}
    order by link.level, member.position, unit.official_order limit ${SIZE} offset ${(page - 1) * SIZE}`.execute(
    db as never,
  )
  const items = rows.map(({ total: _total, ...row }) => row)
  return { items, page: { number: page, size: SIZE, total: rows[0]?.total ?? 0 } }
}
