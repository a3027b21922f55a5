import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { Ask } from '#platform/http/context.ts'
import { heldOf, type Held } from '../cell-input.ts'
import type { Form } from '../form.ts'
import { seesContent, seesPart } from '../visibility.ts'

/** The forms of a round in the order of the report. */
export async function formsOfRound({ db }: { db: Reader<'reporting'> }, roundId: string) {
  const rows = await db
    .selectFrom('reporting.round_form as link')
    .innerJoin('reporting.form as form', 'form.id', 'link.form_id')
    .select(['form.id', 'form.definition'])
    .where('link.round_id', '=', roundId)
    .orderBy('link.position')
    .execute()
  return rows.map(({ id, definition }) => ({ id, form: definition as Form }))
}

/** A cell of a part in a filing: where it stands and what it holds. */
export type FiledCell = {
  cellId: number
  formId: string
  /** 'row.column' in its form. */
  key: string
  partId: string
  held: Held | undefined
  enteredBy: string | null
  enteredAt: Date | null
}

/**
 * The cells of a filing that the actor may see, in the order of the forms, computed ones left out. Own drafts are open to the
 * sending side only; a receiver sees its part once it was sent, or shown to it before the signature.
 */
export async function filedCells({ db, actor }: Ask, filingId: string): Promise<FiledCell[]> {
  type Row = Omit<FiledCell, 'held'> & { number: number | null; text: string | null; unread: string | null }
  const { rows } = await sql<Row>`
    select cell.id as "cellId", cell.form_id as "formId", cell.key, part.id as "partId", value.number, value.text,
      value.unread, value.entered_by as "enteredBy", value.entered_at as "enteredAt"
    from reporting.filing filing
    join reporting.member member
      on member.round_id = filing.round_id and member.level = filing.level and member.unit_id = filing.unit_id
    join reporting.round round on round.id = filing.round_id
    join reporting.filing_part filed on filed.filing_id = filing.id
    join reporting.part part on part.id = filed.part_id
    join reporting.part_cell link on link.round_id = part.round_id and link.part_id = part.id
    join reporting.cell cell on cell.id = link.cell_id and not cell.computed
    join reporting.round_form sheet on sheet.round_id = filing.round_id and sheet.form_id = cell.form_id
    left join reporting.value value on value.filing_id = filing.id and value.cell_id = cell.id
    where filing.id = ${filingId} and ${seesPart(actor)} and ${seesContent(actor)}
    order by sheet.position, cell.position, part.level`.execute(db as never)
  return rows.map(({ number, text, unread, ...cell }) => ({ ...cell, held: heldOf(number, text, unread) }))
}
