import { group } from '../group.ts'
import type { Paragraph } from '../paragraphs/index.ts'
import type { Piece } from '../outline/frame.ts'

/** The number as printed without spaces; null with `partial` ("/KH-UBND") when blank or not to be trusted. */
export type NumberReading = { number: string | null; partial: string | null; piece: Piece; legible: boolean }

const LABEL = /(?:^|\s)so\s?[:.;]?\s*/
const NUMBER = /^([\d?.…_ ]{0,14}[a-zđ]?)\s?((?:\/\s?\d{4}\s?)?[/-])\s?(\p{Lu}[\p{L}\d]*(?:[-/.&][\p{L}\d&]+)*)/u
const DIGITS = /^\d{1,5}[a-zđ]?(?:\.\d{1,2})?$/

/** A day written by hand over the line (scanners give signs for it) means that the number is written by hand too. */
function handwritten(paragraph: Paragraph, spaced: boolean): boolean {
  const day = /ngay(.{0,10}?)thang/.exec(paragraph.folded)
  const legible = day === null || /^[\s\d.…_]*$/.test(day[1] ?? '')
  return spaced && !legible
}

const withoutBlanks = (text: string) => text.replace(/[\s.…_]/g, '')

/** Reads "Số: …/KH-UBND" in one paragraph of the letterhead. */
export function readDocumentNumber(paragraph: Paragraph): NumberReading | null {
  const label = LABEL.exec(paragraph.folded)
  if (!label) return null
  const start = label.index + label[0].length
  const found = NUMBER.exec(paragraph.text.slice(start))
  return found ? numberOf(paragraph, start, found) : null
}

function numberOf(paragraph: Paragraph, start: number, found: RegExpExecArray): NumberReading {
  const printed = group(found, 1)
  const symbol = (group(found, 2) + group(found, 3)).replace(/\s/g, '')
  const blank = withoutBlanks(printed) === ''
  const legible = blank || (DIGITS.test(printed.trim()) && !handwritten(paragraph, /\d\s/.test(printed)))
  const known = legible && !blank
  return {
    number: known ? printed.trim() + symbol : null,
    partial: known ? null : symbol,
    piece: { paragraph, start, end: start + found[0].length },
    legible,
  }
}
