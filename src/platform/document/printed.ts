import { formatLongDate } from '#platform/text/dates.ts'
import { longDate } from '#platform/text/texts.vi.ts'
import type { AdministrativeDocument, Block } from './model.ts'
import { withoutEnd } from './printable.ts'

/** Blank space that is filled by hand. */
const BLANK = ' '.repeat(6)

/** '05', '123', or blank space while văn thư has given no number. */
export function printedNumber({ number }: Pick<AdministrativeDocument, 'number'>): string {
  return number === null ? BLANK : String(number).padStart(2, '0')
}

/** 'ngày 25 tháng 4 năm 2023', or with day and month left blank. */
export function printedDate({ date, draftYear }: Pick<AdministrativeDocument, 'date' | 'draftYear'>): string {
  return date === null ? longDate(BLANK.slice(2), BLANK.slice(2), String(draftYear)) : formatLongDate(date)
}

/** The blocks with the closing sign after the last word: in the last paragraph, or on a line of its own after a table. */
export function closed(blocks: Block[], closing: AdministrativeDocument['closing']): Block[] {
  const last = blocks.at(-1)
  if (closing === null) return blocks
  if (!last || !('text' in last)) return [...blocks, { kind: 'paragraph', text: closing }]
  return [...blocks.slice(0, -1), { ...last, text: `${withoutEnd(last.text)}${closing}` }]
}
