import Excel from 'exceljs'
import { Problem } from '#platform/problem.ts'
import { damaged, decode, encode, pack, tooLarge, unpack } from './archive.ts'
import { READING } from './texts.vi.ts'

/** What stands in a cell; a day is 'YYYY-MM-DD' (with 'THH:mm' if it has a time), an error like '#DIV/0!' is null. */
export type CellValue = string | number | boolean | null

/**
 * One filled cell. `value` is what was typed (null in a formula cell), `formula` is without '=', `cached` is the result stored
 * beside the formula by the program that reckoned it last: not reckoned here.
 */
export type ReadCell = {
  sheet: string
  ref: string
  row: number
  column: number
  value: CellValue
  formula: string | null
  cached: CellValue
}
export type ReadSheet = { name: string; hidden: boolean; cells: ReadCell[] }

const MAX_FILE = 20_000_000
const MAX_UNPACKED = 60_000_000
const MAX_CELLS = 200_000
const MAX_SHEETS = 300

const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels)$/
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/
const CHART_SHEET = /^xl\/chartsheets\/sheet\d+\.xml$/
const WORKBOOK = 'xl/workbook.xml'
const MAIN_PREFIX = /\sxmlns:(\w+)\s*=\s*["']http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main["']/
/** Rows far beyond any spreadsheet's last, plain or hidden in entities: walking to them would take for ever. */
const FAR_ROW = /\sr\s*=\s*(["'])[^"']*(\d{8}|&)/
/** Parts of a sheet that hold no cells; the library would walk through every cell of the ranges they name. */
const NOT_CELLS = [
  'autoFilter',
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'hyperlinks',
  'legacyDrawing',
  'mergeCells',
  'picture',
  'rowBreaks',
  'sheetProtection',
  'sheetViews',
  'tableParts',
]

/**
 * Reads an .xlsx into plain cells, sheet by sheet in the file's order, texts in NFC. Macros, links and pictures are never looked at.
 * Throws the Problems `file_too_large` (20 MB, 60 MB unpacked, 200,000 cells), `file_locked`, `file_not_xlsx`, `file_damaged`.
 * A large file keeps the process busy for seconds: read it in a job.
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (bytes.length > MAX_FILE) throw tooLarge()
  refuseOtherKinds(bytes)
  const entries = unpack(bytes, (path) => NEEDED.test(path) || SHEET.test(path) || CHART_SHEET.test(path), MAX_UNPACKED)
  if (!entries[WORKBOOK]) throw new Problem('file_not_xlsx', 400, {}, READING.notXlsx)
  const texts = Object.entries(entries).map(([path, content]) => [path, plainXml(decode(content))] as const)
  checkSheets(texts)
  const book = await load(pack(Object.fromEntries(texts.map(([path, text]) => [path, encode(text)])), 0))
  return book.worksheets.map((page) => ({
    name: page.name.normalize('NFC'),
    hidden: page.state !== 'visible',
    cells: cellsOf(page),
  }))
}

function refuseOtherKinds(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  // An OLE container: the old .xls, or any Office file under a password.
  if (start === 'd0cf11e0') throw new Problem('file_locked', 400, {}, READING.locked)
  if (start !== '504b0304') throw new Problem('file_not_xlsx', 400, {}, READING.notXlsx)
}

/**
 * The XML as the library can read it: some programs write '<x:row>' for '<row>', which it would take for an empty file;
 * named ranges are dropped for the same reason as NOT_CELLS.
 */
function plainXml(text: string): string {
  const prefix = MAIN_PREFIX.exec(text)?.[1]
  const plain = prefix === undefined ? text : text.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1')
  return plain.replace(/<definedNames[\s>][^]*?<\/definedNames\s*>/g, '')
}

function checkSheets(texts: (readonly [path: string, text: string])[]): void {
  const sheets = texts.filter(([path]) => SHEET.test(path))
  const cells = sheets.reduce((sum, [, text]) => sum + (text.match(/<c[\s>/]/g)?.length ?? 0), 0)
  if (sheets.length > MAX_SHEETS || cells > MAX_CELLS) throw tooLarge()
  const named = texts.find(([path]) => path === WORKBOOK)?.[1].match(/<sheet\s/g)?.length ?? 0
  const charts = texts.filter(([path]) => CHART_SHEET.test(path)).length
  // A sheet whose part is missing or oddly named would be left out silently.
  if (named > sheets.length + charts || sheets.some(([, text]) => FAR_ROW.test(text))) throw damaged()
}

async function load(file: Uint8Array): Promise<Excel.Workbook> {
  const book = new Excel.Workbook()
  try {
    await book.xlsx.load(Buffer.from(file) as unknown as Excel.Buffer, { ignoreNodes: NOT_CELLS })
  } catch {
    throw damaged()
  }
  if (book.worksheets.length === 0) throw damaged()
  return book
}

function cellsOf(page: Excel.Worksheet): ReadCell[] {
  const cells: ReadCell[] = []
  page.eachRow((line, row) => {
    line.eachCell((cell, column) => {
      const read = { sheet: page.name.normalize('NFC'), ref: cell.address, row, column, ...content(cell) }
      if (read.value !== null || read.formula !== null) cells.push(read)
    })
  })
  return cells
}

function content(cell: Excel.Cell): { value: CellValue; formula: string | null; cached: CellValue } {
  if (cell.type !== Excel.ValueType.Formula) return { value: plain(cell.value), formula: null, cached: null }
  return { value: null, formula: cell.formula, cached: plain(cell.result as Excel.CellValue) }
}

function plain(value: Excel.CellValue | undefined): CellValue {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return moment(value)
  if (typeof value === 'string') return value.normalize('NFC')
  if (typeof value !== 'object') return value
  if ('richText' in value)
    return value.richText
      .map((run) => run.text)
      .join('')
      .normalize('NFC')
  return 'text' in value ? plain(value.text) : null
}

/** The library gives spreadsheet days, which know no zone, as instants of UTC. */
function moment(value: Date): string | null {
  if (Number.isNaN(value.getTime())) return null
  const text = value.toISOString()
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : text.slice(0, 16)
}
