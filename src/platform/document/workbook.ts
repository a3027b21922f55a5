import { z } from 'zod'
import { decimal, headerCell } from './model.ts'
import { fillsRow, placeHeader } from './table-grid.ts'

const index = z.int().min(0)

/**
 * Cells of the body named by zero-based row and column, `to` included; `sheet` is the place of another sheet in the workbook.
 * The renderer turns it into an address, so that titles and heads above may change freely.
 */
const range = z.strictObject({
  sheet: index.optional(),
  from: z.tuple([index, index]),
  to: z.tuple([index, index]).optional(),
})

const style = {
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  span: z.int().min(1).optional(),
}
/** Fixed places behind the comma; without it as many as the value has. */
const decimals = z.int().min(0).max(9).optional()
const textCell = z.strictObject({ text: z.string(), align: z.enum(['left', 'center', 'right']).optional(), ...style })
const numberCell = z.strictObject({ number: decimal, decimals, ...style })
/**
 * `formula` is written by the program, never typed by a user: '{0}', '{1}' … stand for `refs`, function names are the English ones.
 * `cached` is the result known now (null: none), shown by programs that do not reckon.
 */
const formulaCell = z.strictObject({
  formula: z.string().min(1),
  refs: z.array(range),
  cached: decimal.nullable(),
  decimals,
  ...style,
})
const cell = z.union([textCell, numberCell, formulaCell])

const titleLine = z.strictObject({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
})

const sheet = z
  .strictObject({
    /** Made fit for a spreadsheet and told apart from the others when rendered. */
    name: z.string(),
    /** Lines above the head across all columns, centred unless told otherwise. */
    title: z.array(titleLine),
    /** `width` in letters; `align` is for texts. */
    columns: z
      .array(
        z.strictObject({
          width: z.number().positive().max(255),
          align: z.enum(['left', 'center', 'right']).optional(),
        }),
      )
      .min(1)
      .max(16_384),
    header: z.array(z.array(headerCell)),
    rows: z.array(z.array(cell)),
    /** Lines below the table. */
    notes: z.array(titleLine).optional(),
    /** Columns that stay in sight when scrolling right. */
    frozenColumns: index.optional(),
    orientation: z.enum(['portrait', 'landscape']).optional(),
  })
  .refine(({ header, columns }) => placeHeader(header, columns.length) !== null, {
    error: 'the head is not a full grid',
  })
  .refine(({ rows, columns }) => rows.every((cells) => fillsRow(cells, columns.length)), {
    error: 'a row does not fill the columns',
  })

/** A workbook as plain JSON: frozen, stored and rendered again to the same content. */
export const workbook = z.strictObject({ sheets: z.array(sheet).min(1) })

export type WorkbookModel = z.infer<typeof workbook>
export type SheetModel = z.infer<typeof sheet>
export type SheetCell = z.infer<typeof cell>
export type FormulaCell = z.infer<typeof formulaCell>
export type TitleLine = z.infer<typeof titleLine>
export type CellRange = z.infer<typeof range>

/** A cell that adds up the ranges; at most 255 of them. */
export function sumCell(refs: CellRange[], cached: string): FormulaCell {
  return { formula: `SUM(${refs.map((_, at) => `{${at}}`).join(',')})`, refs, cached }
}
