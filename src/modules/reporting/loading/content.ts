import { sql } from 'kysely'
import type { Writer } from '#platform/db/index.ts'
import { heldOf, type Held } from '../cell-input.ts'
import type { Form } from '../form.ts'
import type { LoadedFiling } from './filing.ts'

export type LoadedPartContent = {
  id: string
  key: string
  title: string
  figures: 'entered' | 'consolidated' | 'own'
  open: boolean
  /** Its cells are in another part of this report too (a report sent on to a further place): checked there. */
  repeated: boolean
  cells: { formId: string; key: string; place: string; held: Held | undefined }[]
}

type Db = Writer<'reporting'>

type Row = {
  id: string
  part: string
  title: string
  figures: LoadedPartContent['figures']
  open: boolean
  repeated: boolean
  formId: string
  key: string
  place: string
  number: number | null
  text: string | null
  unread: string | null
}

/** All a filing holds, part by part, for freezing it; not for pages. */
export async function loadContent(write: Db, filing: Pick<LoadedFiling, 'id' | 'level'>): Promise<LoadedPartContent[]> {
  const { rows } = await sql<Row>`
    select part.id, part.key as part, part.title, part.figures, filed.open, part.level <> ${filing.level} as repeated,
      cell.form_id as "formId", cell.key, form.code || '.' || cell.key as place, value.number, value.text, value.unread
    from reporting.filing_part filed
    join reporting.part part on part.id = filed.part_id
    join reporting.part_cell link on link.round_id = part.round_id and link.part_id = part.id
    join reporting.cell cell on cell.id = link.cell_id and not cell.computed
    join reporting.form form on form.id = cell.form_id
    left join reporting.value value on value.filing_id = filed.filing_id and value.cell_id = cell.id
    where filed.filing_id = ${filing.id} order by part.level, part.position, cell.id`.execute(write)
  const byPart = Map.groupBy(rows, ({ id }) => id)
  return [...byPart.values()].map((cells) => {
    const { id, part, title, figures, open, repeated } = cells[0]!
    return {
      id,
      key: part,
      title,
      figures,
      open,
      repeated,
      cells: cells.map(({ formId, key, place, number, text, unread }) => ({
        formId,
        key,
        place,
        held: heldOf(number, text, unread),
      })),
    }
  })
}

/** The forms of a round in the order of the report. */
export async function loadForms(write: Db, roundId: string): Promise<{ id: string; form: Form }[]> {
  const rows = await write
    .selectFrom('reporting.round_form as link')
    .innerJoin('reporting.form as form', 'form.id', 'link.form_id')
    .select(['form.id', 'form.definition'])
    .where('link.round_id', '=', roundId)
    .orderBy('link.position')
    .execute()
  return rows.map(({ id, definition }) => ({ id, form: definition as Form }))
}
