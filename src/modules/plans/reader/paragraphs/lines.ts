import { foldEach } from '#platform/text/index.ts'
import { normalise } from '../normalise.ts'

/** One line of the file: offsets into the file, its normalised and folded words, and how many blank lines stand above. */
export type Line = { start: number; end: number; raw: string; text: string; folded: string; blanksAbove: number }

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g
/** Rules and cell borders that a conversion leaves behind: they part what stands around them. */
const RULE = /^[|\s*_~=-]*$/

/** The lines that hold words. A rule or a cell border counts as a blank line. */
export function linesOf(file: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let blanks = 0
  for (const stop of [...file.matchAll(BREAK)].map((found) => [found.index, found.index + found[0].length] as const)) {
    blanks = push(lines, file, start, stop[0], blanks)
    start = stop[1]
  }
  push(lines, file, start, file.length, blanks)
  return lines
}

function push(lines: Line[], file: string, start: number, end: number, blanks: number): number {
  const raw = file.slice(start, end)
  if (RULE.test(raw)) return blanks + 1
  const text = normalise(raw).text
  if (text === '') return blanks + 1
  lines.push({ start, end, raw, text, folded: foldEach(text), blanksAbove: blanks })
  return 0
}
