import {
  AlignmentType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { formatNumber } from '#platform/text/numbers.ts'
import { ALIGNMENT, plain } from './docx-text.ts'
import { gap } from './docx-page.ts'
import type { Align, DocumentTable, HeaderCell, TableCell as Cell } from './model.ts'

const DEFAULT_SIZE = 12
/** Twips between the text of a cell and its border. */
const PADDING = 70
/** A row that would fill more lines than this is allowed to break: kept whole it could run off the page. */
const UNBROKEN_LINES = 25
const LETTER_EMS = 0.45

type Layout = { widths: number[]; aligns: Align[]; size: number }

/**
 * A bordered table `width` twips wide with its caption and the space after it; head rows repeat on every page.
 * `keepLast` holds the last row to what follows.
 */
export function tableBlocks(table: DocumentTable, width: number, keepLast: boolean): (Paragraph | Table)[] {
  const layout = layOut(table, width)
  return [
    ...(table.caption
      ? [plain(table.caption, { bold: true }, { keepNext: true, spacing: { before: 120, after: 60 } })]
      : []),
    ...(table.unitNote ? [unitNote(table.unitNote, layout.size)] : []),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: layout.widths,
      layout: TableLayoutType.FIXED,
      margins: { left: PADDING, right: PADDING, top: 30, bottom: 30 },
      rows: [
        ...table.header.map((cells) => headerRow(cells, layout)),
        ...table.rows.map((cells, at) => bodyRow(cells, layout, keepLast && at === table.rows.length - 1)),
      ],
    }),
    gap(200, keepLast),
  ]
}

function layOut({ columns, fontSize }: DocumentTable, width: number): Layout {
  const shares = columns.reduce((sum, column) => sum + column.width, 0)
  const edges = columns.map((_, index) => {
    const upTo = columns.slice(0, index + 1).reduce((sum, column) => sum + column.width, 0)
    return Math.round((upTo / shares) * width)
  })
  return {
    widths: edges.map((edge, index) => edge - (edges[index - 1] ?? 0)),
    aligns: columns.map((column) => column.align ?? 'left'),
    size: (fontSize ?? DEFAULT_SIZE) * 2,
  }
}

function unitNote(text: string, size: number): Paragraph {
  return plain(
    text,
    { italics: true, size },
    { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { after: 60 } },
  )
}

function headerRow(cells: HeaderCell[], { size }: Layout): TableRow {
  const children = cells.map(
    ({ text, span, rows }) =>
      new TableCell({
        columnSpan: span ?? 1,
        rowSpan: rows ?? 1,
        verticalAlign: VerticalAlignTable.CENTER,
        children: [plain(text, { bold: true, size }, { keepNext: true })],
      }),
  )
  return new TableRow({ tableHeader: true, cantSplit: true, children })
}

function bodyRow(cells: Cell[], layout: Layout, keepNext: boolean): TableRow {
  const placed = cells.map((cell, index) => ({ cell, column: firstColumn(cells, index) }))
  const lines = Math.max(...placed.map(({ cell, column }) => lineCount(cell, column, layout)))
  return new TableRow({
    cantSplit: lines <= UNBROKEN_LINES,
    keepNext,
    children: placed.map(({ cell, column }) => bodyCell(cell, layout.aligns[column] ?? 'left', layout.size)),
  })
}

function firstColumn(cells: Cell[], index: number): number {
  return cells.slice(0, index).reduce((sum, cell) => sum + (cell.span ?? 1), 0)
}

function lineCount(cell: Cell, column: number, { widths, size }: Layout): number {
  if ('number' in cell) return 1
  const width = widths.slice(column, column + (cell.span ?? 1)).reduce((sum, part) => sum + part, -2 * PADDING)
  const lettersInLine = Math.max(1, width / (LETTER_EMS * size * 10))
  return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersInLine)), 0)
}

function bodyCell(cell: Cell, columnAlign: Align, size: number): TableCell {
  const isNumber = 'number' in cell
  const text = isNumber ? formatNumber(cell.number, { decimals: cell.decimals }) : cell.text
  const align = isNumber ? 'right' : (cell.align ?? columnAlign)
  const style = { size, bold: cell.bold ?? false, italics: cell.italic ?? false }
  return new TableCell({
    columnSpan: cell.span ?? 1,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [plain(text, style, { alignment: ALIGNMENT[align] })],
  })
}
