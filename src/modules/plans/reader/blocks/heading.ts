import { foldEach } from '#platform/text/index.ts'
import { group } from '../group.ts'
import { readLabel } from '../paragraphs/labels.ts'
import type { Paragraph } from '../paragraphs/index.ts'
import { looksLikeBody, predicateAt, tidyName } from './names.ts'

/** A paragraph that opens with the body it gives work to; `dutyStart` is where work is told in the same paragraph. */
export type Heading = {
  label: string | null
  name: string
  nameStart: number
  nameEnd: number
  request: boolean
  assigned: boolean
  dutyStart: number | null
}

const PREFIX = /^(?:(kinh de nghi|de nghi|giao|yeu cau|doi voi|trach nhiem cua|nhiem vu cua)\s?:?\s+)/
/** "Đơn vị chủ trì: …" is a label of an assignment, not a body. */
const ASSIGNMENT_LABEL =
  /^(?:don vi|co quan|bo phan|lanh dao)(?: duoc giao)? (?:chu tri|phoi hop|thuc hien|phu trach|tham muu)[^:]{0,30}:/
const LONGEST_HEADING = 220
const SHORT_HEADING = 90

type Words = { text: string; children: boolean }

/** "Phòng Quản lý Công nghiệp: Là đầu mối …" or "Sở Y tế:". */
function beforeColon({ text }: Words): { end: number; duty: number | null } | null {
  const colon = text.indexOf(':')
  if (colon < 0 || colon > LONGEST_HEADING) return null
  const predicate = predicateAt(text.slice(0, colon))
  const after = text.slice(colon + 1).trim()
  if (predicate < 0) return { end: colon, duty: after === '' ? null : colon + 1 + text.slice(colon + 1).search(/\S/) }
  return after === '' ? { end: predicate, duty: null } : null
}

/** A line of its own, the duties below it. */
function wholeLine({ text, children }: Words): { end: number; duty: null } | null {
  const ends = /[.;]\s*$/.test(text)
  if (children && !ends && text.length <= LONGEST_HEADING) return { end: text.length, duty: null }
  const short = text.length <= SHORT_HEADING && predicateAt(text) < 0
  return short ? { end: text.length, duty: null } : null
}

/** "Văn phòng Sở chủ trì, phối hợp với …". */
function beforePredicate({ text }: Words): { end: number; duty: number } | null {
  const predicate = predicateAt(text)
  return predicate > 0 ? { end: predicate, duty: predicate } : null
}

/** Where the words begin after label and "Đề nghị", and whether these stood there. */
function openingOf({ text }: Paragraph): { label: string | null; start: number; prefix: string } {
  const label = readLabel(text)
  const from = label ? label.start : 0
  const prefix = PREFIX.exec(foldEach(text.slice(from, from + 40)))
  const numbered = label !== null && !['dash', 'plus'].includes(label.style)
  return {
    label: numbered ? label.label : null,
    start: from + (prefix ? prefix[0].length : 0),
    prefix: prefix ? group(prefix, 1) : '',
  }
}

const opensBody = (text: string) =>
  looksLikeBody(text.slice(0, 60)) && !ASSIGNMENT_LABEL.test(foldEach(text.slice(0, 80)))

/** Reads a paragraph as the heading of a body; `children`: whether lines that belong to it follow. */
export function readHeading(paragraph: Paragraph, children: boolean): Heading | null {
  const { label, start, prefix } = openingOf(paragraph)
  const text = paragraph.text.slice(start)
  if (!opensBody(text)) return null
  const words = { text, children }
  const found = beforeColon(words) ?? wholeLine(words) ?? beforePredicate(words)
  if (!found) return null
  const printed = text.slice(0, found.end)
  return {
    label,
    name: tidyName(printed),
    nameStart: start,
    nameEnd: start + printed.trimEnd().length,
    request: prefix.includes('de nghi'),
    assigned: prefix !== '',
    dutyStart: found.duty === null ? null : start + found.duty,
  }
}
