import type { LeftOut } from '../reading.ts'
import { linesOf, type Line } from './lines.ts'
import { paragraphOf, type Paragraph } from './paragraph.ts'
import { joins, layoutOf, zonesOf, type Gathered, type Layout } from './wrapping.ts'

export { offsetOf, quoteOf, spanOf, type Paragraph } from './paragraph.ts'

/**
 * What the reader takes: paragraphs as a word processor keeps them, with the words in them that do not count, or a text file
 * whose lines may be wrapped.
 */
export type PlanInput = { paragraphs: readonly string[]; leftOut?: readonly LeftOut[] } | { text: string }

const starsIn = (line: Line) => (line.raw.match(/\*+/g) ?? []).length

function gather(lines: readonly Line[]): Gathered[] {
  const layout = layoutOf(lines)
  const zones = zonesOf(lines)
  const groups: Gathered[] = []
  let passed = false
  for (const [i, line] of lines.entries()) {
    const open = groups.at(-1)
    const below = passed ? afterPage(line) : line
    passed = open !== undefined && standsInSentence(open, line, lines[i + 1], layout)
    if (passed) continue
    if (open && joins(open, below, zones[i] ?? 'body', layout)) {
      open.last = line
      open.stars += starsIn(line)
    } else groups.push({ first: line, last: line, stars: starsIn(line) })
  }
  return groups
}

/** A page number between two lines of one sentence. */
function standsInSentence(open: Gathered, line: Line, next: Line | undefined, layout: Layout): boolean {
  return next !== undefined && isPageNumber(line) && joins(open, afterPage(next), 'body', layout)
}

const isPageNumber = (line: Line) => line.blanksAbove > 0 && /^\d{1,3}$/.test(line.text)
const afterPage = (line: Line): Line => ({ ...line, blanksAbove: Math.max(1, line.blanksAbove) })

/**
 * The stored paragraphs of a document. Given paragraphs stay one for one; a text file is cut into paragraphs, hard wraps
 * and page breaks inside a sentence undone by keeping the lines together (the line breaks stay in the stored text).
 */
export function paragraphsOf(input: PlanInput): Paragraph[] {
  if ('paragraphs' in input) return input.paragraphs.map(paragraphOf)
  const { text } = input
  return gather(linesOf(text)).map(({ first, last }, i) => paragraphOf(text.slice(first.start, last.end), i))
}
