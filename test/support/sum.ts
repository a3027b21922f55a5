import { whoTexts as t } from '../../src/modules/feedback/page-texts.vi.ts'

const NUMBERS: readonly string[] = t.numbers
const ASKED = new RegExp(t.sum('([^\\s>]+)', '([^\\s<]+)').replace('?', ''), 'u')

/** The answer to the sum that a page asks of an address that sends much; NaN where it asks none. */
export function sumOn(text: string): number {
  const [, left = '', right = ''] = ASKED.exec(text) ?? []
  const both = [left, right].map((word) => NUMBERS.indexOf(word.toLowerCase()))
  return both.includes(-1) ? Number.NaN : both[0]! + both[1]!
}
