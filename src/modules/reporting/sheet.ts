import type { Held } from './cell-input.ts'
import { computedValue, totalsOf } from './computed.ts'
import { hasCell, type Form, type FormColumn, type FormRow } from './form.ts'

/** A cell that a reader or writer finds in a form's table. */
export type SheetCell =
  | {
      kind: 'held'
      cellId: number
      partId: string
      held: Held | undefined
      enteredBy: string | null
      enteredAt: Date | null
    }
  | { kind: 'computed'; value: number | null }
  | { kind: 'absent' }

export type Sheet = {
  form: Form
  rows: { row: FormRow; cells: SheetCell[] }[]
  /** Sums of the rows shown, ratios from the sums; null where the form has none or there is but one row. */
  totals: (number | null)[] | null
}

type Filed = {
  cellId: number
  formId: string
  key: string
  partId: string
  held: Held | undefined
  enteredBy: string | null
  enteredAt: Date | null
}

/** The forms as tables, with the rows of which some cell is at hand; forms without any are left out. */
export function sheetsOf(forms: readonly { id: string; form: Form }[], cells: readonly Filed[]): Sheet[] {
  const byForm = Map.groupBy(cells, ({ formId }) => formId)
  return forms.flatMap(({ id, form }) => {
    // A report that goes on to a further place has its cells in two parts: the first one shows them.
    const known = new Map((byForm.get(id) ?? []).toReversed().map((cell) => [cell.key, cell]))
    const rows = form.rows.map((row) => rowOf(form, row, known)).filter(({ cells: own }) => own.some(isHeld))
    return rows.length === 0 ? [] : [{ form, rows, totals: totalsOfSheet(form, rows) }]
  })
}

const isHeld = ({ kind }: SheetCell) => kind === 'held'

function rowOf(form: Form, row: FormRow, known: ReadonlyMap<string, Filed>): Sheet['rows'][number] {
  const figures = figuresOf(form.columns, (column) => known.get(`${row.key}.${column.key}`)?.held?.number)
  return { row, cells: form.columns.map((column) => cellOf(row, column, known, figures)) }
}

function cellOf(
  row: FormRow,
  column: FormColumn,
  known: ReadonlyMap<string, Filed>,
  figures: ReadonlyMap<string, number>,
): SheetCell {
  if (!hasCell(row, column)) return { kind: 'absent' }
  if (column.computed) return { kind: 'computed', value: computedValue(column, figures) }
  const cell = known.get(`${row.key}.${column.key}`)
  if (!cell) return { kind: 'absent' }
  const { cellId, partId, held, enteredBy, enteredAt } = cell
  return { kind: 'held', cellId, partId, held, enteredBy, enteredAt }
}

const figuresOf = (columns: readonly FormColumn[], figure: (column: FormColumn) => number | undefined) =>
  new Map(
    columns.flatMap((column) => {
      const number = figure(column)
      return number === undefined ? [] : [[column.key, number] as const]
    }),
  )

function totalsOfSheet(form: Form, rows: Sheet['rows']): (number | null)[] | null {
  const { total, columns } = form
  if (!total || rows.length < 2) return null
  const figures = rows.map(({ cells }) =>
    figuresOf(columns, (column) => {
      const cell = cells[columns.indexOf(column)]
      return cell?.kind === 'held' ? cell.held?.number : undefined
    }),
  )
  const sums = totalsOf(columns, figures)
  return columns.map((column) => {
    if (!total.columns.includes(column.key)) return null
    return column.computed ? computedValue(column, sums) : (sums.get(column.key) ?? null)
  })
}

/** How a cell is named where it stands alone: 'row: column', an outline's section by its row. */
export const cellLabel = (form: Form, row: FormRow, column: FormColumn): string =>
  form.kind === 'outline' ? row.label : `${row.label}: ${column.label.toLocaleLowerCase('vi')}`
