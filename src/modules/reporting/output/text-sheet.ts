import type { SheetCell, SheetModel, TitleLine } from '#platform/document/index.ts'
import type { FilledForm } from './report-content.ts'
import { reportTable } from './report-tables.ts'

/** A form of texts (difficulties, proposals) as its table in the document. */
export function textSheet(filled: FilledForm, titles: TitleLine[]): SheetModel {
  const table = reportTable(filled)
  return {
    name: filled.form.title,
    title: titles,
    columns: table.columns.map(({ width }) => ({ width: width * 10 })),
    header: table.header,
    rows: table.rows.map((cells) => cells.map((cell): SheetCell => ('text' in cell ? { text: cell.text } : cell))),
    orientation: 'landscape',
  }
}
