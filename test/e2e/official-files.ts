// The report as a Word document and as a workbook, read back by libraries and, where there is one, by LibreOffice.
import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import type { Page } from '@playwright/test'
import { paragraphsOf, partOf } from '../support/documents.ts'
import { openedByOffice } from '../support/office.ts'
import { ENTERED, numberIn, type Figures } from './consolidations.ts'

/** What the browser saves when a link of the page is followed. */
export async function downloaded(page: Page, name: RegExp): Promise<Buffer> {
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name }).first().click()
  return readFile(await (await saved).path())
}

export const textOfWord = (file: Uint8Array): string =>
  paragraphsOf(file)
    .map(({ text }) => text)
    .join('\n')

/** The figures of all tables of a Word document: what follows a label in its line. */
export function figuresInWord(file: Uint8Array, labels: readonly string[]): Figures {
  const lines = partOf(file, 'word/document.xml').split(/<w:tr[ >]/)
  const cells = lines.slice(1).map((line) =>
    line
      .split(/<w:tc[ >]/)
      .slice(1)
      .map(plain),
  )
  return figuresIn(cells, labels)
}

const plain = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&amp;', '&')

/** The figures of a sheet of a workbook as its cells keep them (of a formula: its kept result). */
export async function figuresInWorkbook(file: Uint8Array, sheet: string, labels: readonly string[]): Promise<Figures> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(file).buffer)
  const page = book.worksheets.find(({ name }) => sheet.startsWith(name.replace(/…$/, '')))
  if (!page) throw new Error(`no sheet for ${sheet} among ${book.worksheets.map(({ name }) => name).join(' | ')}`)
  return figuresIn(rowsOf(page), labels)
}

/** The rows of a workbook's first sheet, and how it prints (paper 9 is A4). */
export async function rowsOfWorkbook(file: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(file).buffer)
  const [sheet] = book.worksheets
  const { orientation, paperSize } = sheet!.pageSetup
  return { rows: rowsOf(sheet!), landscape: orientation === 'landscape', paper: paperSize }
}

/** The rows of all sheets of a workbook. */
export async function rowsOfSheets(file: Uint8Array): Promise<string[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(file).buffer)
  return book.worksheets.flatMap(rowsOf)
}

function rowsOf(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = []
  sheet.eachRow((row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, ({ value }) => cells.push(shown(value)))
    rows.push(cells)
  })
  return rows
}

/** The sizes of a PDF's pages in points. */
export const pageSizes = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
  ].map(([, width, height]) => ({ width: Number(width), height: Number(height) }))

const shown = (value: ExcelJS.CellValue): string => {
  const kept = typeof value === 'object' && value !== null && 'formula' in value ? value.result : value
  return typeof kept === 'number' ? kept.toLocaleString('vi-VN') : typeof kept === 'string' ? kept : ''
}

/** By label: the figures to the right of it; a measure that stands between (Word names one shared by all rows above the table) is no figure. */
function figuresIn(rows: readonly string[][], labels: readonly string[]): Figures {
  return new Map(
    labels.flatMap((label) => {
      const row = rows.find((cells) => cells.includes(label))
      if (!row) return []
      const after = row.slice(row.indexOf(label) + 1)
      const figures = isMeasure(after[0]) ? after.slice(1) : after
      return [[label, figures.slice(0, ENTERED).map(numberIn)]]
    }),
  )
}

const isMeasure = (cell = ''): boolean => /[\p{L}%]/u.test(cell)

/** What LibreOffice shows of both files, every formula reckoned anew: the text, and the lines of the sheets. Null without it. */
export async function seenByOffice(word: Uint8Array, workbook: Uint8Array, labels: readonly string[]) {
  const texts = await openedByOffice({ 'bao-cao.docx': word }, 'text')
  const sheets = await openedByOffice({ 'bieu.xlsx': workbook }, 'csv')
  if (!texts || !sheets) return null
  const rows = Object.values(sheets).flatMap((csv) => csv.toString('utf8').split('\n').map(cellsOfLine))
  return { text: Object.values(texts).join('\n'), figures: figuresIn(rows, labels) }
}

/** The cells of a line of comma-separated values, numbers with a point as a Vietnamese page writes them. */
const cellsOfLine = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=,)(?=,)/g)]
    .map(([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare)
    .map((cell) => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell).toLocaleString('vi-VN') : cell))
