import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'
import { heldOf, type Held } from '../cell-input.ts'
import type { Draft } from '../draft.ts'
import type { LoadedFiling } from '../loading/filing.ts'
import { partNotOpen, staleDraft } from '../problems.ts'

type At = Acting<'reporting', 'organisation'>

export type Cell = {
  id: number
  place: string
  formId: string
  key: string
  partId: string
  type: 'number' | 'money' | 'text'
  whole: boolean
  typed: boolean
  held: Held | undefined
}

type Row = Omit<Cell, 'id' | 'held'> & {
  id: number | null
  number: number | null
  text: string | null
  unread: string | null
}

/**
 * Takes the parts of the page for an edit: compare and set, part by part, for two people may work on different parts at once.
 * Answers their cells with what they hold, by id; figures of a consolidated part are reckoned, not typed. Throws Problem 409
 * when a part is not open, or when somebody saved it in between.
 */
export async function takeParts(at: At, filing: LoadedFiling, { seen }: Draft): Promise<Map<number, Cell>> {
  const ids = seen.map(({ partId }) => partId)
  const rows = await editedCells(at, filing, seen)
  const taken = new Set(rows.map(({ partId }) => partId))
  const wanted = new Set(seen.map(({ partId, edits }) => `${partId} ${edits}`))
  if (taken.size !== wanted.size) throw (await areOpen(at, filing, ids)) ? staleDraft() : partNotOpen()
  return new Map(
    rows.flatMap(({ id, number, text, unread, ...cell }) =>
      id === null ? [] : [[id, { ...cell, id, held: heldOf(number, text, unread) }]],
    ),
  )
}

/** One row a cell, and one without a cell for a part that has none. */
async function editedCells({ write, actor, now }: At, filing: LoadedFiling, seen: Draft['seen']): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with edited as (
      update reporting.filing_part part set edits = part.edits + 1, edited_at = ${now},
        edited_by = ${actor.kind === 'person' ? actor.id : null}
      from unnest(${seen.map(({ partId }) => partId)}::uuid[], ${seen.map(({ edits }) => edits)}::integer[])
        as seen (part_id, edits)
      where part.filing_id = ${filing.id} and part.part_id = seen.part_id and part.edits = seen.edits and part.open
      returning part.part_id)
    select cell.id, form.code || '.' || cell.key as place, cell.form_id as "formId", cell.key,
      edited.part_id as "partId", cell.type, cell.whole,
      (part.figures <> 'consolidated' or cell.type = 'text') as typed, value.number, value.text, value.unread
    from edited
    join reporting.part part on part.id = edited.part_id
    left join (reporting.part_cell link
      join reporting.cell cell on cell.id = link.cell_id and not cell.computed
      join reporting.form form on form.id = cell.form_id)
      on link.round_id = ${filing.roundId} and link.part_id = edited.part_id
    left join reporting.value value on value.filing_id = ${filing.id} and value.cell_id = cell.id`.execute(write)
  return rows
}

async function areOpen({ write }: At, filing: LoadedFiling, partIds: readonly string[]): Promise<boolean> {
  const open = await write
    .selectFrom('reporting.filing_part')
    .select('part_id')
    .where('filing_id', '=', filing.id)
    .where('part_id', 'in', partIds)
    .where('open', '=', true)
    .execute()
  return open.length === new Set(partIds).size
}
