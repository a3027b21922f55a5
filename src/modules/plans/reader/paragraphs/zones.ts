import { fold } from '#platform/text/index.ts'
import { TITLE_KINDS } from '../words.vi.ts'

const KINDS = new Map(TITLE_KINDS.map((kind) => [fold(kind), kind]))
const HEAD_LENGTH = 60
const RECIPIENTS = /^\W{0,3}n?oi nh[a-z]{1,2}[nmj]\b/
const ANNEX = /^(?:phu luc|bieu mau|bieu so|mau so)\b/

/** Whether letters are there and none is lower case. */
export function isUpper(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** The document's own kind when the line is its name ("KẾ HOẠCH", also "CÔNG ĐIỆN KHẨN"), else null. */
export function kindOfLine(text: string, folded: string): string | null {
  if (text.length > HEAD_LENGTH || !isUpper(text)) return null
  const words = folded.replace(/[^a-z ]/g, '').trim()
  const urgent = words.replace(/ (?:khan|khan cap|hoa toc|kha?n)$/, '')
  return KINDS.get(words) ?? KINDS.get(urgent) ?? null
}

/** Whether the line opens the list of recipients; scanned forms such as "ơi nhận" and "Nơi nhậm" count. */
export function opensRecipients(folded: string): boolean {
  return RECIPIENTS.test(folded)
}

/** Whether the line is the heading of an annex. */
export function opensAnnex(text: string, folded: string): boolean {
  if (!ANNEX.test(folded) || text.length > HEAD_LENGTH) return false
  return isUpper(text) || /^phu luc(?: so)?\s*[\divx]*\s*[:.]?$/.test(folded)
}
