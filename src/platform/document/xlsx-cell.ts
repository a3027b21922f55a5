import type Excel from 'exceljs'
import { FONT } from './docx-page.ts'
import { printable } from './printable.ts'
import { CUT_SHORT } from './texts.vi.ts'
import type { FormulaCell, SheetCell } from './workbook.ts'
import { formulaText, type SheetLayout } from './xlsx-layout.ts'

/** Where a cell goes: one-based row and column of a sheet, and how texts of its column stand. */
export type Place = {
  page: Excel.Worksheet
  row: number
  column: number
  align: 'left' | 'center' | 'right' | undefined
}

const LINE = { style: 'thin' } as const
export const THIN = { top: LINE, left: LINE, bottom: LINE, right: LINE }

/** The most letters a spreadsheet's cell holds. */
const LONGEST = 32_767
/** What a spreadsheet would take for a formula when the cell is typed or pasted again. */
const LIKE_FORMULA = /^[\s]*[=+\-@]/

/** Writes one cell of the body with border, font and number format. */
export function fillCell(place: Place, cell: SheetCell, sheets: SheetLayout[], own: number): void {
  const { page, row, column } = place
  const target = page.getCell(row, column)
  target.style = styleOf(cell, horizontal(place, cell))
  if ('text' in cell) setText(target, cell.text)
  else target.value = 'number' in cell ? Number(cell.number) : formulaValue(cell, sheets, own)
  const span = cell.span ?? 1
  if (span > 1) page.mergeCells(row, column, row, column + span - 1)
}

function horizontal({ align }: Place, cell: SheetCell): 'left' | 'center' | 'right' {
  if (!('text' in cell)) return 'right'
  return cell.align ?? align ?? 'left'
}

/** The few styles of all cells: the library works out each object once, which is most of its work on a sheet of thousands of rows. */
const styles = new Map<string, Partial<Excel.Style>>()

function styleOf(cell: SheetCell, horizontal: 'left' | 'center' | 'right'): Partial<Excel.Style> {
  const { bold = false, italic = false } = cell
  const numFmt = formatOf(cell)
  const key = [horizontal, bold, italic, numFmt].join()
  const known = styles.get(key)
  if (known) return known
  const style = {
    font: { name: FONT, size: 11, bold, italic },
    border: THIN,
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    ...(numFmt && { numFmt }),
  } as const
  styles.set(key, style)
  return style
}

/** A text that looks like a formula is stored as text in any case; the text format keeps it so when somebody edits the cell. */
function formatOf(cell: SheetCell): string | undefined {
  if ('text' in cell) return LIKE_FORMULA.test(printable(cell.text)) ? '@' : undefined
  return numberFormat(cell.decimals ?? places('number' in cell ? cell.number : cell.cached))
}

function setText(target: Excel.Cell, text: string): void {
  if (printable(text) !== '') target.value = sheetText(text)
}

/** The text as a cell holds it: cut visibly when too long, and with what looks like a coded letter ('_x0041_') kept as typed. */
export function sheetText(text: string): string {
  const whole = printable(text)
  const fitting = whole.length <= LONGEST ? whole : cut(whole, LONGEST - CUT_SHORT.length) + CUT_SHORT
  return fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

const cut = (text: string, length: number) => text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

function formulaValue(cell: FormulaCell, sheets: SheetLayout[], own: number): Excel.CellFormulaValue {
  const formula = formulaText(cell, sheets, own)
  return cell.cached === null ? { formula } : { formula, result: Number(cell.cached) }
}

/** Grouped by the reader's own country settings: '#,##0.00' shows 1.234,50 in a Vietnamese Excel. */
function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}

function places(number: string | null): number {
  return Math.min(number?.split('.')[1]?.length ?? 0, 9)
}
