import Excel from 'exceljs'
import { freezeArchive, withoutMoment } from './archive.ts'
import { FONT, SIZE } from './docx-page.ts'
import { sheetNames } from './sheet-names.ts'
import { placeHeader } from './table-grid.ts'
import type { SheetCell, SheetModel, TitleLine, WorkbookModel } from './workbook.ts'
import { fillCell, sheetText, THIN } from './xlsx-cell.ts'
import { layOutSheet, type SheetLayout } from './xlsx-layout.ts'

const A4 = 9
/** The archive is packed once, by `freezeArchive`. */
const STORED = { zip: { compression: 'STORE' } } as const
/** Points: the most that a spreadsheet takes. */
const TALLEST_ROW = 409
const POINTS = { text: 12, line: 17 }
/** Inches: 20 mm, at the top and left as on the page of a document. */
const MARGINS = { top: 0.79, bottom: 0.79, left: 0.79, right: 0.6, header: 0.4, footer: 0.4 }

/**
 * The workbook as .xlsx, printed on A4, one page wide, head rows repeated. Formulas are live and carry their cached results.
 * Equal models give equal bytes. The model must have passed `workbook`.
 */
export async function renderXlsx(model: WorkbookModel): Promise<Uint8Array> {
  const book = new Excel.Workbook()
  book.calcProperties.fullCalcOnLoad = true
  const names = sheetNames(model.sheets.map((sheet) => sheet.name))
  const layouts = model.sheets.map((sheet, at) => layOutSheet(sheet, names[at]!))
  for (const [at, sheet] of model.sheets.entries()) addSheet(book, sheet, layouts, at)
  return freezeArchive(new Uint8Array(await book.xlsx.writeBuffer(STORED)), withoutMoment)
}

function addSheet(book: Excel.Workbook, sheet: SheetModel, layouts: SheetLayout[], at: number): void {
  const layout = layouts[at]!
  const page = book.addWorksheet(layout.name, { pageSetup: pageSetup(sheet, layout), views: [frozen(sheet, layout)] })
  page.headerFooter.oddFooter = '&C&P'
  page.columns = sheet.columns.map(({ width }) => ({ width }))
  for (const [line, title] of sheet.title.entries()) addLine(page, 1 + line, title, 'center', sheet)
  addHeader(page, sheet, layout)
  for (const [row, cells] of sheet.rows.entries()) {
    let column = 1
    for (const cell of cells) {
      fillCell({ page, row: layout.firstRow + row, column, align: sheet.columns[column - 1]?.align }, cell, layouts, at)
      column += cell.span ?? 1
    }
    fitFormulaRow(page.getRow(layout.firstRow + row), cells, sheet)
  }
  for (const [line, note] of (sheet.notes ?? []).entries()) addLine(page, layout.firstNote + line, note, 'left', sheet)
}

/** Programs fit a row to its wrapped texts by themselves, but not all of them where it holds formulas: it is told its height. */
function fitFormulaRow(row: Excel.Row, cells: readonly SheetCell[], { columns }: SheetModel): void {
  if (!cells.some((cell) => 'formula' in cell)) return
  let column = 0
  let lines = 1
  for (const cell of cells) {
    const span = cell.span ?? 1
    if ('text' in cell) lines = Math.max(lines, lineCount(cell.text, columns.slice(column, column + span)))
    column += span
  }
  row.height = Math.min(POINTS.line * lines, TALLEST_ROW)
}

function pageSetup(sheet: SheetModel, layout: SheetLayout): Partial<Excel.PageSetup> {
  return {
    paperSize: A4,
    orientation: sheet.orientation ?? 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
    ...(sheet.header.length > 0 && { printTitlesRow: `${layout.firstHeaderRow}:${layout.firstRow - 1}` }),
  }
}

function frozen(sheet: SheetModel, layout: SheetLayout): Partial<Excel.WorksheetView> {
  const ySplit = sheet.header.length > 0 ? layout.firstRow - 1 : 0
  const xSplit = sheet.frozenColumns ?? 0
  return xSplit + ySplit === 0 ? { state: 'normal' } : { state: 'frozen', xSplit, ySplit }
}

function addLine(
  page: Excel.Worksheet,
  row: number,
  { text, bold, italic, align }: TitleLine,
  usual: 'left' | 'center',
  { columns }: SheetModel,
): void {
  page.mergeCells(row, 1, row, columns.length)
  const cell = page.getCell(row, 1)
  cell.value = sheetText(text)
  cell.font = { name: FONT, size: POINTS.text, bold: bold ?? false, italic: italic ?? false }
  cell.alignment = { horizontal: align ?? usual, vertical: 'middle', wrapText: true }
  // Merged cells do not grow with their text by themselves.
  page.getRow(row).height = POINTS.line * lineCount(text, columns)
}

function lineCount(text: string, columns: { width: number }[]): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)
}

function addHeader(page: Excel.Worksheet, sheet: SheetModel, layout: SheetLayout): void {
  for (const { cell, row, column, span, rows } of placeHeader(sheet.header, sheet.columns.length) ?? []) {
    const top = layout.firstHeaderRow + row
    const head = page.getCell(top, column + 1)
    head.value = sheetText(cell.text)
    head.font = { name: FONT, size: SIZE.recipients / 2, bold: true }
    head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    head.border = THIN
    if (span * rows > 1) page.mergeCells(top, column + 1, top + rows - 1, column + span)
    const needed = POINTS.line * lineCount(cell.text, sheet.columns.slice(column, column + span))
    const line = page.getRow(top)
    line.height = Math.max(line.height ?? 0, needed / rows)
  }
}
