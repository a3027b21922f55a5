import type { Held } from '../cell-input.ts'
import { computedValue } from '../computed.ts'
import { hasCell, type Form, type FormColumn, type FormRow } from '../form.ts'

/** A difficulty or proposal of a unit beneath, under the report's own text of the place. */
export type Collected = { formId: string; key: string; unit: string; text: string }

/** A unit at the very bottom, or an adjustment made on the way up, by place 'formId.row.column'. */
export type UnitFigures = { name: string; figures: ReadonlyMap<string, number> }

/** A figure that the report puts in place of the sum. */
export type Replaced = { formId: string; key: string; sum: number | null; reason: string }

/** What a report holds: its forms and every place that belongs to it, filled or not. */
export type ReportContent = {
  forms: readonly { id: string; form: Form }[]
  cells: readonly { formId: string; key: string; held: Held | undefined }[]
  /** Texts of the units beneath, for places where the report has no text of its own. */
  collected?: readonly Collected[]
}

/** One form of a report with what stands in it; only the rows that belong to the report. */
export type FilledForm = {
  form: Form
  rows: FormRow[]
  values: ReadonlyMap<string, Held | undefined>
  collected: ReadonlyMap<string, { unit: string; text: string }[]>
}

/** The forms of which the report has at least one place, in their order. */
export const filledForms = ({ forms, cells, collected = [] }: ReportContent): FilledForm[] =>
  forms.flatMap(({ id, form }) => {
    const values = new Map(cells.filter(({ formId }) => formId === id).map(({ key, held }) => [key, held]))
    if (values.size === 0) return []
    const texts = Map.groupBy(
      collected.filter(({ formId }) => formId === id),
      ({ key }) => key,
    )
    const rows = form.rows.filter((row) => form.columns.some((column) => values.has(`${row.key}.${column.key}`)))
    return [{ form, rows, values, collected: texts }]
  })

/** What stands in a place: a figure, a computed ratio, a text; null where the form has no such place or it is blank. */
export function standing(filled: FilledForm, row: FormRow, column: FormColumn): Held | null {
  if (!hasCell(row, column)) return null
  if (!column.computed) return filled.values.get(`${row.key}.${column.key}`) ?? null
  const ratio = computedValue(column, figuresOfRow(filled, row))
  return ratio === null ? null : { number: ratio }
}

/** The figures of a row by column, blanks left out. */
export const figuresOfRow = ({ form, values }: FilledForm, row: FormRow): Map<string, number> =>
  new Map(
    form.columns.flatMap(({ key }) => {
      const number = values.get(`${row.key}.${key}`)?.number
      return number === undefined ? [] : [[key, number] as const]
    }),
  )

/** The measure that all rows share, to be named once above the table; null where they differ or have none. */
export function sharedUnit({ form, rows }: FilledForm): string | null {
  const units = new Set(rows.map(({ unit }) => unit ?? null))
  const [only = null] = units
  return units.size === 1 && form.kind === 'table' ? only : null
}

/** A number as documents take it: plain decimals, never exponents. */
export function decimalText(value: number): string {
  const text = String(value)
  return /e/.test(text) ? value.toFixed(6).replace(/\.?0+$/, '') : text
}
