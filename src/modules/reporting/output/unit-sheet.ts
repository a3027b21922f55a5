import { sumCell, type SheetCell, type SheetModel, type TitleLine } from '#platform/document/index.ts'
import { sum } from '../computed.ts'
import { decimalText, type FilledForm, type UnitFigures } from './report-content.ts'
import { outputTexts as t } from './texts.vi.ts'
import { columnsOf, type UnitColumn } from './unit-columns.ts'

/** A form with the units one a line and its places as columns: the last line adds them up, one range a column however many units. */
export function unitSheet(
  filled: FilledForm,
  formId: string,
  units: readonly UnitFigures[],
  titles: TitleLine[],
): SheetModel {
  const columns = columnsOf(filled)
  const figure = (unit: UnitFigures, { key }: UnitColumn) => unit.figures.get(`${formId}.${key}`)
  const rows = units.map((unit, n): SheetCell[] => [
    { text: String(n + 1) },
    { text: unit.name },
    ...columns.map((column): SheetCell => {
      const value = figure(unit, column)
      return value === undefined ? { text: '' } : { number: decimalText(value) }
    }),
  ])
  const totals = columns.map((column, n): SheetCell => {
    const known = units.flatMap((unit) => figure(unit, column) ?? [])
    if (known.length === 0) return { text: '' }
    return { ...sumCell([{ from: [0, n + 2], to: [units.length - 1, n + 2] }], decimalText(sum(known))), bold: true }
  })
  return {
    name: `${t.unitSheets} - ${filled.form.title}`,
    title: titles,
    columns: [{ width: 6, align: 'center' }, { width: 40 }, ...columns.map(() => ({ width: 14 }))],
    header: headerOf(columns),
    rows: [...rows, [{ text: '' }, { text: t.total, bold: true }, ...totals]],
    frozenColumns: 2,
    orientation: 'landscape',
  }
}

/** Two lines: the rows of the form over their columns. */
function headerOf(columns: readonly UnitColumn[]): SheetModel['header'] {
  const byRow = [...Map.groupBy(columns, ({ row }) => row.key).values()]
  return [
    [
      { text: t.order, rows: 2 },
      { text: t.from, rows: 2 },
      ...byRow.map((cells) => {
        const { label, unit } = cells[0]!.row
        return { text: unit ? t.withUnit(label, unit) : label, span: cells.length }
      }),
    ],
    columns.map(({ column }) => ({ text: column.label })),
  ]
}
