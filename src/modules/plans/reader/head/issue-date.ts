import { localDate, type LocalDate } from '#platform/time/index.ts'
import type { Piece } from '../outline/frame.ts'
import type { Paragraph } from '../paragraphs/index.ts'

/** Place and day of issue. `date` is null with `partial` ('YYYY-MM' or 'YYYY') when the day was left blank or is unreadable. */
export type IssueReading = {
  date: LocalDate | null
  partial: string | null
  place: string | null
  piece: Piece
  placePiece: Piece | null
}

const WORDS = /ngay([^a-z]{0,12}|[^,;]{0,6}?)thang([^a-z]{0,10})nam\s?(\d{4})?/
const FIGURES = /ngay\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})/
const PLACE = /(\p{Lu}[\p{L}.'’]*(?:[ -]\p{L}[\p{L}.'’]*){0,7})\s?,?\s?$/u

const numberOf = (printed: string | undefined) => {
  const digits = (printed ?? '').replace(/[\s.…_,]/g, '')
  return /^\d{1,2}$/.test(digits) ? Number(digits) : null
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

function partialOf(year: number | null, month: number | null): string | null {
  if (year === null) return null
  return month !== null && month >= 1 && month <= 12 ? `${year}-${twoDigits(month)}` : String(year)
}

function placeBefore(paragraph: Paragraph, at: number, from: number): Piece | null {
  const cell = Math.max(paragraph.columns.lastIndexOf('\t', at - 1) + 1, from)
  const found = PLACE.exec(paragraph.text.slice(cell, at))
  if (!found?.[1]) return null
  const start = cell + found.index
  return { paragraph, start, end: start + found[1].replace(/[\s,]+$/, '').length }
}

function dateOf(found: RegExpExecArray): Pick<IssueReading, 'date' | 'partial'> {
  const day = numberOf(found[1])
  const month = numberOf(found[2])
  const year = found[3] ? Number(found[3]) : null
  const date = localDate(year ?? 0, month ?? 0, day ?? 0)
  return { date, partial: date ? null : partialOf(year, month) }
}

/** Reads "Tân Biên, ngày 25 tháng 4 năm 2023" in one paragraph; the place is looked for from `from` on. */
export function readIssueDate(paragraph: Paragraph, from = 0): IssueReading | null {
  const found = WORDS.exec(paragraph.folded) ?? FIGURES.exec(paragraph.folded)
  if (!found) return null
  const placePiece = placeBefore(paragraph, found.index, from)
  return {
    ...dateOf(found),
    place: placePiece ? paragraph.text.slice(placePiece.start, placePiece.end) : null,
    piece: { paragraph, start: found.index, end: found.index + found[0].trimEnd().length },
    placePiece,
  }
}
