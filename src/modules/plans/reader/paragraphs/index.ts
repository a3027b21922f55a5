import { linesOf, type Line } from './lines.ts'
import { paragraphOf, type Paragraph } from './paragraph.ts'
import { joins, layoutOf, zonesOf, type Gathered } from './wrapping.ts'

export { offsetOf, quoteOf, spanOf, type Paragraph } from './paragraph.ts'

/** What the reader takes: paragraphs as a word processor keeps them, or a text file whose lines may be wrapped. */
export type PlanInput = { paragraphs: readonly string[] } | { text: string }

const starsIn = (line: Line) => (line.raw.match(/\*+/g) ?? []).length

function gather(lines: readonly Line[]): Gathered[] {
  const layout = layoutOf(lines)
  const zones = zonesOf(lines)
  const groups: Gathered[] = []
  lines.forEach((line, i) => {
    const open = groups.at(-1)
    if (open && joins(open, line, zones[i] ?? 'body', layout)) {
      open.last = line
      open.stars += starsIn(line)
    } else groups.push({ first: line, last: line, stars: starsIn(line) })
  })
  return groups
}

/**
 * The stored paragraphs of a document. Given paragraphs stay one for one; a text file is cut into paragraphs, hard wraps
 * and page breaks inside a sentence undone by keeping the lines together (the line breaks stay in the stored text).
 */
export function paragraphsOf(input: PlanInput): Paragraph[] {
  if ('paragraphs' in input) return input.paragraphs.map(paragraphOf)
  const { text } = input
  return gather(linesOf(text)).map(({ first, last }, i) => paragraphOf(text.slice(first.start, last.end), i))
}
