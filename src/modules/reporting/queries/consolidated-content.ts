import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { heldOf, type Held } from '../cell-input.ts'
import { shownFigure, type ShownFigure } from '../consolidation.ts'
import { consolidatedCells, type CellSum } from './consolidated-cells.ts'
import type { Beneath } from './consolidation-sources.ts'

/** The report of a unit, and what it is added up from. */
export type ReportPlace = Beneath & { unitId: string }

export type StandingOverride = {
  number: number
  base: number | null
  reason: string
  version: number
  madeBy: string | null
  madeAt: Date
}

/** One place of a consolidated report as it stands now. */
export type ConsolidatedCell = {
  cellId: number
  formId: string
  key: string
  type: 'number' | 'money' | 'text'
  /** Added up from the units beneath; the rest is the unit's own. */
  added: boolean
  /** What the report says: a figure, or the unit's own text. */
  held: Held | undefined
  shown: ShownFigure | null
  sums: CellSum | null
  override: StandingOverride | null
}

type Row = Omit<ConsolidatedCell, 'held' | 'shown' | 'sums' | 'override'> & {
  number: number | null
  text: string | null
  override: (Omit<StandingOverride, 'madeAt'> & { madeAt: string }) | null
}

/**
 * Every place of a unit's consolidated report as it stands now: sums (final, or provisional where wished), overrides, and what
 * the unit wrote itself in its version in hand. A receiver without a report of its own has the places of what it receives.
 */
export async function consolidatedContent(
  db: Reader<'reporting' | 'organisation'>,
  place: ReportPlace,
  { provisional }: { provisional: boolean },
): Promise<ConsolidatedCell[]> {
  const [rows, sums] = await Promise.all([ownCells(db, place), consolidatedCells(db, place)])
  const byCell = new Map(sums.map((sum) => [sum.cellId, sum]))
  return rows.map((row) =>
    row.added && row.type !== 'text' ? addedCell(row, byCell.get(row.cellId) ?? null, provisional) : ownCell(row),
  )
}

/** Texts, and figures that the unit entered itself. */
function ownCell({ number, text, override: _none, ...cell }: Row): ConsolidatedCell {
  return { ...cell, held: heldOf(number, text, null), shown: null, sums: null, override: null }
}

function addedCell({ override: found, ...row }: Row, sums: CellSum | null, provisional: boolean): ConsolidatedCell {
  const { cellId, formId, key, type, added } = row
  const override = found && { ...found, madeAt: new Date(found.madeAt) }
  const sum = sums && (provisional ? sums.provisional : sums.final)
  const shown = shownFigure(sum, override ?? undefined)
  const held = shown.number === null ? undefined : { number: shown.number }
  return { cellId, formId, key, type, added, held, shown, sums, override }
}

async function ownCells(db: Reader<'reporting' | 'organisation'>, place: ReportPlace): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with part as (
      select part.id, part.figures = 'consolidated' as added
      from reporting.member_part link join reporting.part part on part.id = link.part_id
      where link.round_id = ${place.roundId} and link.level = ${place.level} and link.unit_id = ${place.unitId}),
    owned as (
      select * from part
      union all
      select received.id, true from reporting.part received where not exists (select from part)
        and received.round_id = ${place.roundId} and received.level < ${place.level}
        and received.receiver_unit_id = any(${[...place.receivers]}::uuid[])),
    hand as (
      select filing.id from reporting.filing filing
      where filing.round_id = ${place.roundId} and filing.level = ${place.level} and filing.unit_id = ${place.unitId}
      order by filing.version desc limit 1),
    place as (
      select link.cell_id, bool_or(owned.added) as added from owned
      join reporting.part_cell link on link.round_id = ${place.roundId} and link.part_id = owned.id group by link.cell_id)
    select cell.id as "cellId", cell.form_id as "formId", cell.key, cell.type, place.added, value.number, value.text,
      case when changed.cell_id is not null then json_build_object('number', changed.number, 'base', changed.base,
        'reason', changed.reason, 'version', changed.version, 'madeBy', person.full_name, 'madeAt', changed.made_at) end as override
    from place
    join reporting.cell cell on cell.id = place.cell_id and not cell.computed
    join reporting.round_form sheet on sheet.round_id = ${place.roundId} and sheet.form_id = cell.form_id
    left join reporting.value value on value.filing_id = (select id from hand) and value.cell_id = cell.id
      and (value.origin <> 'computed' or not place.added)
    left join reporting.override changed on changed.round_id = ${place.roundId} and changed.level = ${place.level}
      and changed.unit_id = ${place.unitId} and changed.cell_id = cell.id
    left join organisation.person person on person.id = changed.made_by
    order by sheet.position, cell.position`.execute(db as never)
  return rows
}
