import { squeeze } from '#platform/text/index.ts'
import type { Frame } from '../outline/frame.ts'
import { quoteOf, spanOf, type Paragraph } from '../paragraphs/index.ts'
import { opensRecipients } from '../paragraphs/zones.ts'
import type { Recipient, Signer, Span } from '../reading.ts'

/** The end of the letter: who gets it, who signed it. */
export type Tail = { recipients: Recipient[]; signer: Signer | null; signerAt: Span[] }

const POSITION =
  /(?:^|\s)((?:tm|t\/m|kt|tl|tuq|q)\s?\.\s?\D.*|(?:(?:pho |quyen )?(?:chu tich|giam doc|chanh van phong|truong (?:ban|phong|doan)|bo truong|thu truong|cuc truong|chu nhiem|tong giam doc|bi thu|vien truong|hieu truong|chi cuc truong|tong cuc truong|vu truong)).*)$/
const OFFICE = /^(?:uy ban nhan dan|doan kiem tra|ban thuong truc|ban chi dao|thuong truc|hoi dong)/
const NAME = /^\p{Lu}\p{Ll}*(?:[ ]?\p{Lu}\p{Ll}*){1,5}$/u
const NO_NAME = /^(?:noi nhan|luu|phu luc|xa|tinh|thanh pho)\b/
/** The stamp of a digital signature names an office and a clock, not who signed. */
const STAMP = /^(?:nguoi ky|ky boi|thoi gian ky|email\s?:)/
const LAST_SIGNATURE_LINE = 30

/** The columns of a line that is not, or not only, a recipient. */
type Cell = { paragraph: Paragraph; start: number; end: number; text: string; folded: string }

/** "PHÓ CHỦ TỊCH Trần Văn An": position and name on one line. */
const POSITION_AND_NAME = /^(\p{Lu}[\p{Lu}\s.,/]*\p{Lu})\s+(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4}\s*$)/u

function cellOf(paragraph: Paragraph, start: number, end: number): Cell {
  const text = paragraph.text.slice(start, end).trim()
  return { paragraph, start, end, text, folded: paragraph.folded.slice(start, end).trim() }
}

function cellsOf(paragraph: Paragraph): Cell[] {
  const cells: Cell[] = []
  let start = 0
  for (const text of paragraph.columns.split('\t')) {
    const end = start + text.length
    const position = POSITION_AND_NAME.exec(text)
    if (position) cells.push(cellOf(paragraph, start, start + position[0].length))
    cells.push(cellOf(paragraph, start + (position?.[0].length ?? 0), end))
    start = end + 1
  }
  return cells
}

function recipientsOf(lines: readonly Cell[]): Recipient[] {
  const recipients: Recipient[] = []
  for (const { paragraph, start, end, text, folded } of lines) {
    const bullet = /^\s*[-–+•*]\s*/u.exec(paragraph.text.slice(start, end))
    if (!bullet) continue
    const words = text.replace(/^[-–+•*]\s*/u, '').replace(/[;.\s]+$/, '')
    if (words === '') continue
    const archive = /^[-–+•*]?\s*luu\b/.test(folded)
    const from = start + bullet[0].length
    recipients.push({ ...quoteOf(paragraph, from, end), text: squeeze(words), archive })
    if (archive) break
  }
  return recipients
}

const isUpperLine = (text: string) => !/\p{Ll}/u.test(text.replace(/^T\/M/u, ''))

/** "KT. CHỦ TỊCH", "GIÁM ĐỐC": the position lines in print order. */
function capacityLines(cells: readonly Cell[]): Cell[] {
  return cells.flatMap((cell) => {
    const found = POSITION.exec(cell.folded)
    const office = OFFICE.test(cell.folded)
    if ((!found && !office) || /^[-–+•*]/u.test(cell.text)) return []
    const at = cell.folded.indexOf(found?.[1] ?? cell.folded)
    const text = cell.text.slice(at)
    if (!isUpperLine(text)) return []
    const start =
      cell.start + (cell.end - cell.start - cell.paragraph.text.slice(cell.start, cell.end).trimStart().length) + at
    return [{ ...cell, start, text }]
  })
}

function nameAfter(cells: readonly Cell[], last: Cell | undefined, recipients: readonly Recipient[]): Cell | null {
  const from = last ? cells.findIndex((cell) => cell.paragraph === last.paragraph && cell.end === last.end) + 1 : 0
  const taken = new Set(recipients.map((recipient) => recipient.at.paragraph))
  const found = cells.slice(from).find((cell) => {
    if (taken.has(cell.paragraph.index) && cell.start === 0) return false
    return NAME.test(cell.text) && cell.text.length <= 40 && /\p{Ll}/u.test(cell.text) && !NO_NAME.test(cell.folded)
  })
  return found ?? null
}

/** Reads the recipients and the signature. A signer's name may stand without any position. */
export function readTail(frame: Frame): Tail {
  const paragraphs = frame.paragraphs.slice(frame.tailStart, frame.annexStart)
  const all = paragraphs.flatMap(cellsOf)
  const stamp = all.findIndex((cell) => STAMP.test(cell.folded))
  const cells = stamp < 0 ? all : all.slice(0, stamp)
  const listed = paragraphs.some((paragraph) => opensRecipients(paragraph.folded))
  const recipients = listed ? recipientsOf(cells) : []
  const capacity = capacityLines(cells.slice(0, LAST_SIGNATURE_LINE + recipients.length * 2))
  const name = nameAfter(cells, capacity.at(-1), recipients)
  const signer =
    capacity.length > 0 || name
      ? { name: name?.text ?? null, capacity: capacity.map((cell) => squeeze(cell.text).replace(/,$/, '')) }
      : null
  const signed = name ? [...capacity, name] : capacity
  return { recipients, signer, signerAt: signed.map((cell) => spanOf(cell.paragraph, cell.start, cell.end)) }
}
