import { readLabel } from './labels.ts'
import type { Line } from './lines.ts'
import { isUpper, kindOfLine, opensAnnex, opensRecipients } from './zones.ts'

/** How the file breaks its lines. `wrapped`: at a fixed width; `gapped`: blank lines stand between paragraphs. */
export type Layout = { wrapped: boolean; gapped: boolean; width: number }

/** A paragraph in the making: its first and last line, and how many emphasis marks it holds so far. */
export type Gathered = { first: Line; last: Line; stars: number }

export type Zone = 'head' | 'body' | 'tail'

/** Wrapped files hold hardly any longer line. */
const LONG_LINE = 130
const SHARE_OF_LONG = 0.08
const LONG_HEAD_LINE = 80
/** No program wraps at fewer columns; shorter lines are whole. */
const NARROWEST = 55
const MOST_GAPS = 3
const HEAD_LINES = 40
const OPEN_END = /(?:^|\s)(?:va|cua|cac|voi|cho|tai|den|theo|lien hiep|mat tran|uy ban|hoi|so|phong|nhung)$/

/** Judges the layout of the whole file from its lines. */
export function layoutOf(lines: readonly Line[]): Layout {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const long = lengths.filter((length) => length > LONG_LINE).reduce((sum, length) => sum + length, 0)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const labelled = lines.filter((line) => readLabel(line.text))
  const gaps = labelled.filter((line) => line.blanksAbove > 0).length
  return {
    wrapped: long < all * SHARE_OF_LONG && width >= NARROWEST,
    gapped: gaps > labelled.length / 2,
    width,
  }
}

/** Which part of a letter each line stands in: letterhead, text, or recipients with signature (annexes are text again). */
export function zonesOf(lines: readonly Line[]): Zone[] {
  const named = lines.findIndex((line, i) => i < HEAD_LINES && kindOfLine(line.text, line.folded) !== null)
  let zone: Zone = 'head'
  return lines.map((line, i) => {
    if (zone === 'head' && (named >= 0 ? i > named : line.text.length > LONG_HEAD_LINE)) zone = 'body'
    if (zone === 'body' && opensRecipients(line.folded)) zone = 'tail'
    if (zone === 'tail' && opensAnnex(line.text, line.folded)) zone = 'body'
    return zone
  })
}

const startsLow = (text: string) => /^[\p{Ll}(]/u.test(text)
const endsOpen = (text: string) => !/[.;:!?…”"]$/u.test(text)

/** A hard wrap that happens to put a dash or a number first: "giai đoạn 2021 / - 2025". */
function isFalseLabel(above: Line, below: Line): boolean {
  const label = readLabel(below.text)
  if (!label || !endsOpen(above.text)) return false
  const rest = below.text.slice(label.start)
  if (label.style === 'dash') return /^\d{4}/.test(rest) || /^\p{Ll}/u.test(rest)
  return /^\p{Ll}/u.test(rest) && label.style !== 'letter' && label.style !== 'plus'
}

/** Bold from the first line of what was gathered to its last. */
const isBold = (first: string, last: string) => /^\s*\*\*[^*\s]/.test(first) && /\*\*\s*$/.test(last)

function continuesHeading(open: Gathered, below: Line): boolean {
  const { first, last } = open
  if (!readLabel(first.text) || readLabel(below.text) || isUpper(below.text) || !endsOpen(last.text)) return false
  return OPEN_END.test(last.folded) || (isBold(first.raw, last.raw) && isBold(below.raw, below.raw))
}

/** Across blank lines: a page break inside a sentence, or a heading cut in two. */
function joinsAcross(open: Gathered, below: Line): boolean {
  if (below.blanksAbove > MOST_GAPS || readLabel(below.text)) return false
  const { text } = open.last
  if (/^\p{Ll}/u.test(below.text) && endsOpen(text) && text.length > 3) return true
  return continuesHeading(open, below)
}

function joinsInHead(open: Gathered, below: Line): boolean {
  const above = open.last
  if (open.stars % 2 === 1 || /^s[o0]\s?:?$/.test(above.folded)) return true
  return startsLow(below.text) || (/\b(?:ngay|thang)$/.test(above.folded) && /^\d/.test(below.text))
}

function joinsInTail(open: Gathered, below: Line): boolean {
  const above = open.last
  if (open.stars % 2 === 1) return true
  if (isUpper(below.text) || opensRecipients(above.folded)) return false
  if (!readLabel(above.text) || /[;.]$/.test(above.text)) return false
  return startsLow(below.text) || above.text.endsWith(',')
}

function joinsInBody(above: Line, below: Line, layout: Layout): boolean {
  const continues = startsLow(below.text) && endsOpen(above.text)
  if (!layout.wrapped) return continues
  if (layout.gapped) return true
  const firstWord = below.text.split(' ', 1)[0] ?? ''
  return continues || above.text.length + 1 + firstWord.length > layout.width * 0.92
}

const standsAlone = (line: Line) => kindOfLine(line.text, line.folded) !== null
const opensPart = (line: Line) => opensRecipients(line.folded) || opensAnnex(line.text, line.folded)

function joinsDirectly(open: Gathered, below: Line, zone: Zone, layout: Layout): boolean {
  if (readLabel(below.text) && !isFalseLabel(open.last, below)) return false
  if (zone === 'head') return joinsInHead(open, below)
  return zone === 'tail' ? joinsInTail(open, below) : joinsInBody(open.last, below, layout)
}

/** Whether the line goes on with the paragraph gathered above it. */
export function joins(open: Gathered, below: Line, zone: Zone, layout: Layout): boolean {
  if (standsAlone(open.last) || standsAlone(below) || opensPart(below)) return false
  if (below.blanksAbove > 0) return zone !== 'head' && joinsAcross(open, below)
  return joinsDirectly(open, below, zone, layout)
}
