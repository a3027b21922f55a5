import type { Form } from './form.ts'
import { cellLabel } from './sheet.ts'

/** The label of every cell by its place 'form.row.column'. */
export const placeLabels = (forms: readonly { form: Form }[]): Map<string, string> =>
  new Map(
    forms.flatMap(({ form }) =>
      form.rows.flatMap((row) =>
        form.columns.map((column) => [`${form.code}.${row.key}.${column.key}`, cellLabel(form, row, column)] as const),
      ),
    ),
  )
