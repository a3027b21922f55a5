import {
  type Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { rule, SIZE, textWidth } from './docx-page.ts'
import { plain } from './docx-text.ts'
import type { AdministrativeDocument } from './model.ts'
import { nameLines } from './name-lines.ts'
import { capitals } from './printable.ts'
import { printedDate, printedNumber } from './printed.ts'
import { FORM } from './texts.vi.ts'

/** Printed widths in the type face, in ems: of the motto, and of one bold capital on average. */
const MOTTO_EMS = 12.2
const CAPITAL_EMS = 0.62
/** The left column's share: the right one must hold the nation's name on one line. */
const LEFT_SHARE = 0.42

/** Letterhead, number, place and date as a table of two columns without borders. */
export function letterhead(model: AdministrativeDocument): Table {
  const width = textWidth(model.orientation ?? 'portrait')
  const left = Math.round(width * LEFT_SHARE)
  const right = width - left
  return borderless(
    [left, right],
    [
      [issuer(model, left), nation(right)],
      [
        numberLines(model),
        [plain(placeAndDate(model), { italics: true, size: SIZE.date }, { spacing: { before: 120 } })],
      ],
    ],
  )
}

/** A table without borders or inner margins; rows do not break across pages and stay with what follows. */
export function borderless(widths: number[], rows: Paragraph[][][]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) => new TableRow({ cantSplit: true, children: cells.map((cell, at) => box(cell, widths[at]!)) }),
    ),
  })
}

function box(children: Paragraph[], width: number): TableCell {
  return new TableCell({ children, width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.TOP })
}

function issuer({ letterhead: { parentBody, issuingBody } }: AdministrativeDocument, width: number): Paragraph[] {
  const lineLength = Math.floor(width / (CAPITAL_EMS * SIZE.agency * 10))
  const issuing = nameLines(capitals(issuingBody), lineLength)
  return [
    ...(parentBody === null ? [] : [plain(nameLines(capitals(parentBody), lineLength), { size: SIZE.agency })]),
    plain(issuing, { size: SIZE.agency, bold: true }),
    rule(ruleUnder(issuing, SIZE.agency, width), width),
  ]
}

function nation(width: number): Paragraph[] {
  return [
    plain(FORM.nation, { size: SIZE.nation, bold: true }),
    plain(FORM.motto, { size: SIZE.motto, bold: true }),
    rule(Math.round(MOTTO_EMS * SIZE.motto * 10), width),
  ]
}

/** The rule under a name or title is a third to a half of the text's printed length. */
export function ruleUnder(text: string, halfPoints: number, width: number, ems = CAPITAL_EMS): number {
  const longest = Math.max(...text.split('\n').map((line) => line.length))
  return Math.round(Math.min(longest * ems * halfPoints * 10, width) * 0.42)
}

function numberLines(model: AdministrativeDocument): Paragraph[] {
  const spacing = { before: 120 }
  const lines = [plain(FORM.number(printedNumber(model), model.symbol), { size: SIZE.number }, { spacing })]
  if (model.kindTitle !== null) return lines
  lines.push(plain(FORM.about(model.subject), { size: SIZE.about }, { spacing: { before: 60 } }))
  if (model.replaces) lines.push(plain(`(${model.replaces})`, { size: SIZE.about, italics: true }))
  return lines
}

function placeAndDate(model: AdministrativeDocument): string {
  return FORM.placeAndDate(model.place, printedDate(model))
}
