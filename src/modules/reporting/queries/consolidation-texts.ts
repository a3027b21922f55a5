import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { addedCells, filedParts, wantedParts, type Beneath } from './consolidation-sources.ts'

/** A text of a unit beneath (difficulty, cause, proposal). */
export type CollectedText = {
  cellId: number
  formId: string
  key: string
  unitShortName: string
  unit: string
  text: string
  confirmed: boolean
}

const MOST = 2_000

/** The texts of the units beneath in the forms of texts, in the order of the form and of the units; narratives stay with their unit. */
export async function collectedTexts(
  db: Reader<'reporting' | 'organisation'>,
  beneath: Beneath,
): Promise<CollectedText[]> {
  const { rows } = await sql<CollectedText>`
    with wanted as materialized (${wantedParts(beneath)}),
    filed as materialized (${filedParts(beneath)})
    select cell.id as "cellId", cell.form_id as "formId", cell.key, unit.short_name as "unitShortName",
      unit.full_name as unit, value.text, filed.confirmed
    from (${addedCells(beneath)}) added
    join filed on filed.part_id = added.part_id
    join reporting.cell cell on cell.id = added.cell_id and cell.type = 'text'
    join reporting.form form on form.id = cell.form_id and form.kind = 'text'
    join reporting.value value on value.filing_id = filed.filing_id and value.cell_id = cell.id and value.text is not null
    join organisation.unit unit on unit.id = filed.unit_id
    order by cell.position, unit.official_order, unit.id limit ${MOST}`.execute(db as never)
  return rows
}
