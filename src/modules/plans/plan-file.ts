import { printedLines, readDocx, type ReadParagraph } from '#platform/document/read-docx.ts'
import { readText } from '#platform/document/read-text.ts'
import { Problem } from '#platform/problem.ts'
import type { PlanInput } from './reader/index.ts'
import { planFileTexts as t } from './reader/texts.vi.ts'

/** Ten times the longest plan seen; what is longer is no plan. */
const MOST_CHARACTERS = 1_000_000

const STARTS = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  oldOffice: [0xd0, 0xcf, 0x11, 0xe0],
  zip: [0x50, 0x4b],
} as const

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte)

/**
 * What the reader takes, from the bytes of a plan's file (.docx or a text); the bytes decide, not the name.
 * Throws the Problems `pdf_not_read`, `old_word`, `file_too_large`, `empty_plan` and those of `readDocx` and `readText`.
 */
export function planInputOf(bytes: Uint8Array): PlanInput {
  if (startsWith(bytes, STARTS.pdf)) throw new Problem('pdf_not_read', 400, {}, t.pdf)
  if (startsWith(bytes, STARTS.oldOffice)) throw new Problem('old_word', 400, {}, t.oldWord)
  const input = startsWith(bytes, STARTS.zip) ? printedInput(readDocx(bytes)) : { text: readText(bytes) }
  if (lengthOf(input) > MOST_CHARACTERS) throw new Problem('file_too_large', 413, {}, t.tooLong)
  if (isBlank(input)) throw new Problem('empty_plan', 400, {}, t.empty)
  return input
}

const printedInput = (paragraphs: readonly ReadParagraph[]): PlanInput => ({
  paragraphs: printedLines(paragraphs),
  leftOut: paragraphs.flatMap(({ leftOut }, i) => leftOut.map((one) => ({ ...one, paragraph: i }))),
})

const lengthOf = (input: PlanInput) =>
  'text' in input ? input.text.length : input.paragraphs.reduce((sum, line) => sum + line.length, 0)

const isBlank = (input: PlanInput) =>
  'text' in input ? input.text.trim() === '' : input.paragraphs.every((line) => line.trim() === '')
