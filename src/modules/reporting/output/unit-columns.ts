import { hasCell, type FormColumn, type FormRow } from '../form.ts'
import type { FilledForm } from './report-content.ts'

export type UnitColumn = { key: string; row: FormRow; column: FormColumn }

/** The places of a form that units fill in, in the order of the columns of the sheet of units. */
export const columnsOf = ({ form, rows, values }: FilledForm): UnitColumn[] =>
  rows.flatMap((row) =>
    form.columns
      .filter((column) => !column.computed && hasCell(row, column) && values.has(`${row.key}.${column.key}`))
      .map((column) => ({ key: `${row.key}.${column.key}`, row, column })),
  )
