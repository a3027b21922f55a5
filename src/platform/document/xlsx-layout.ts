import { columnLetters } from './cell-ref.ts'
import type { CellRange, FormulaCell, SheetModel } from './workbook.ts'

/** One-based row numbers of a sheet's parts. */
export type SheetLayout = { name: string; firstHeaderRow: number; firstRow: number; firstNote: number }

/** Title lines, an empty row, the head, the rows, an empty row, the notes. */
export function layOutSheet(sheet: SheetModel, name: string): SheetLayout {
  const firstHeaderRow = sheet.title.length === 0 ? 1 : sheet.title.length + 2
  const firstRow = firstHeaderRow + sheet.header.length
  return { name, firstHeaderRow, firstRow, firstNote: firstRow + sheet.rows.length + 1 }
}

/** The formula with addresses in the places of '{0}', '{1}' … Throws RangeError on a place without a range or a sheet that is not there. */
export function formulaText({ formula, refs }: FormulaCell, sheets: SheetLayout[], own: number): string {
  return formula.replace(/\{(\d+)\}/g, (_, at: string) => {
    const ref = refs[Number(at)]
    if (!ref) throw new RangeError(`the formula names {${at}} but has ${refs.length} ranges`)
    return address(ref, sheets, own)
  })
}

function address({ sheet, from, to }: CellRange, sheets: SheetLayout[], own: number): string {
  const target = sheets[sheet ?? own]
  if (!target) throw new RangeError(`no sheet ${sheet}`)
  const prefix = sheet === undefined || sheet === own ? '' : `'${target.name}'!`
  const corner = ([row, column]: [number, number]) => `${columnLetters(column + 1)}${target.firstRow + row}`
  return `${prefix}${corner(from)}${to ? `:${corner(to)}` : ''}`
}
