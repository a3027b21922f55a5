import { foldEach } from '#platform/text/index.ts'
import { firstAbove } from '../search.ts'
import { normalise, type Mapped } from '../normalise.ts'
import type { Quoted, Span } from '../reading.ts'

/**
 * One stored paragraph in the three forms the passes need, all of one length: `text` (normalised), `folded` (for words)
 * and `columns` (as `text`, a tab where two columns stood side by side).
 */
export type Paragraph = {
  index: number
  raw: string
  text: string
  folded: string
  columns: string
  map: Mapped
}

export function paragraphOf(raw: string, index: number): Paragraph {
  const map = normalise(raw)
  const text = map.text.replaceAll('\t', ' ')
  return { index, raw, text, folded: foldEach(text), columns: map.text, map }
}

/** The stored span of the normalised range; an empty range gives an empty span. */
export function spanOf(paragraph: Paragraph, start: number, end: number): Span {
  const { starts, ends } = paragraph.map
  if (end <= start) {
    const at = starts[start] ?? paragraph.raw.length
    return { paragraph: paragraph.index, start: at, end: at }
  }
  return { paragraph: paragraph.index, start: starts[start] ?? 0, end: ends[end - 1] ?? paragraph.raw.length }
}

/** The stored words of the normalised range with their place. */
export function quoteOf(paragraph: Paragraph, start: number, end: number): Quoted {
  const at = spanOf(paragraph, start, end)
  return { quote: paragraph.raw.slice(at.start, at.end), at }
}

/** The normalised offset of a stored one. */
export function offsetOf(paragraph: Paragraph, stored: number): number {
  return firstAbove(paragraph.map.ends, (end) => end > stored)
}
