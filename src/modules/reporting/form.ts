import { z } from 'zod'

const day = z.iso.date()

const column = z.object({
  key: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string(),
  /** How a field is called where there is little room. */
  short: z.string().optional(),
  unit: z.string().nullable(),
  type: z.enum(['number', 'money', 'text']),
  /** Counts of people, households, things: no fraction, so "1.234" has one reading. */
  whole: z.boolean().default(false),
  /** A balance or a change may be below zero; counts and money, the usual case, may not. */
  belowZero: z.boolean().optional(),
  /** What was given or planned: a blank one is never taken for zero. */
  planned: z.boolean().optional(),
  /** Reckoned when shown, never typed: `ratio` is the first over the second, in percent. */
  computed: z.object({ rule: z.literal('ratio'), of: z.tuple([z.string(), z.string()]) }).optional(),
})

const row = z.object({
  key: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string(),
  component: z.string().nullable(),
  indicator: z.string().optional(),
  /** As of a column, for the one row. */
  belowZero: z.boolean().optional(),
  unit: z.string().nullable().optional(),
  /** The columns that the row has, where not all. */
  cells: z.array(z.string()).optional(),
  /** What the section is to say (outlines). */
  prompt: z.string().optional(),
  /** The form that stands at the end of the section. */
  insert: z.string().optional(),
  under: z.string().optional(),
  counted: z.string().optional(),
})

const check = z.object({
  /** 'row.column', or a bare column: then for each row that has both. */
  left: z.string(),
  op: z.literal('<='),
  right: z.string(),
  /** The left may be up to so many times the right; 1 where left out. Of two checks of one pair the wider one speaks. */
  times: z.number().positive().optional(),
  severity: z.enum(['warning', 'notice']),
  needsReason: z.boolean(),
  text: z.string(),
})

/** A file of catalogue/forms: one form (biểu) or outline (đề cương) as data. */
export const formFile = z.object({
  code: z.string(),
  version: z.number().int().positive().default(1),
  title: z.string(),
  kind: z.enum(['table', 'text', 'outline']),
  programme: z.string(),
  draft: z.boolean(),
  source: z.array(z.string()),
  validFrom: day,
  validTo: day.nullable(),
  columns: z.array(column).min(1),
  rows: z.array(row).min(1),
  total: z.object({ label: z.string(), columns: z.array(z.string()) }).optional(),
  checks: z.array(check),
})

/** What a form says of itself; stored whole in reporting.form.definition. */
export type Form = z.output<typeof formFile>
export type FormColumn = Form['columns'][number]
export type FormRow = Form['rows'][number]

export type FormCell = {
  /** 'row.column'. */
  key: string
  row: FormRow
  column: FormColumn
}

/** The cells of a form, row by row; computed ones included. */
export const cellsOf = (form: Pick<Form, 'rows' | 'columns'>): FormCell[] =>
  form.rows.flatMap((row) =>
    form.columns
      .filter((column) => hasCell(row, column))
      .map((column) => ({ key: `${row.key}.${column.key}`, row, column })),
  )

/** A row that names its cells has no others; a ratio stands only where both of its cells do. */
export function hasCell(row: FormRow, column: FormColumn): boolean {
  if (!row.cells) return true
  return row.cells.includes(column.key) || (column.computed?.of.every((key) => row.cells?.includes(key)) ?? false)
}

/** Whether a figure may stand below zero: only where the form says so of the row or the column. */
export const mayBeNegative = ({ row, column }: Pick<FormCell, 'row' | 'column'>): boolean =>
  row.belowZero === true || column.belowZero === true

/** A key as the samples write it: an outline has one column, so its sections go by the row alone. */
export const fullKey = (form: Pick<Form, 'columns'>, key: string): string =>
  key.includes('.') ? key : `${key}.${form.columns[0]!.key}`
