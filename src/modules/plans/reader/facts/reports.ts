import { isClosing } from '../blocks/duties.ts'
import type { Block } from '../blocks/agencies.ts'
import { looksLikeBody, membersOf, predicateAt, tidyName } from '../blocks/names.ts'
import type { Frame } from '../outline/frame.ts'
import { readLabel } from '../paragraphs/labels.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { Deadline, ReportObligation } from '../reading.ts'
import { sentencesOf, type Sentence } from './sentences.ts'

const REPORTS = /(?<![a-z])(?:gui |trinh |tong hop,? |lap |nop )?(?:cac )?bao cao(?![a-z])/g
/** "báo cáo" as a thing among others, not as something to be done. */
const NOUN = /(?:cac mau|mau|che do|he thong|noi dung|de cuong|phu luc|bieu mau|trong|theo|xay dung|ky|cua|cac) $/
const TOWARDS = /^(?: [a-z0-9%,()/.-]+){0,30}? (?:ve|gui|cho|den|toi|len|trinh|qua) (?=\S)/
const STOP = /[;.:]|\s(?:trước|để|chậm nhất|theo|kết quả|tiến độ|định kỳ|tình hình|đúng|hằng|hàng|xem xét|về (?:tiến|kết|tình|việc|công)|trong|vào|khi|nếu|\(?thông qua)(?=\s|$)/u
const OFTEN = /(?:dinh ky (?:hang |moi )?(?:[a-z]+|6 thang|sau thang)|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)|6 thang(?: dau nam)?|sau thang|giua ky|thuong xuyen)/
const LEADING_LEVEL = /^((?:cấp|cap) [^:]{2,40}|[^:]{2,60}):\s*/iu

type Spot = { paragraph: Paragraph; position: number; sentence: Sentence }

/** The bodies that open these words, up to the first word that cannot be part of a name. */
function bodiesAt(text: string): string[] {
  if (!looksLikeBody(text.slice(0, 60))) return []
  const inner = bodiesInBrackets(text)
  if (inner.length > 0) return inner
  const stop = text.search(STOP)
  const words = stop < 0 ? text.slice(0, 200) : text.slice(0, stop)
  const verb = predicateAt(words)
  return membersOf((verb > 0 ? words.slice(0, verb) : words).split('(', 1)[0] ?? '')
}

/** "cơ quan chủ quản chương trình (Phòng …)": the brackets say who is meant. */
function bodiesInBrackets(text: string): string[] {
  const found = /^[^().;]{3,90}\(([^()]{3,200})\)/u.exec(text)
  if (!found?.[1] || !looksLikeBody(found[1])) return []
  return /^(?:co|cơ|các|cac|những)/iu.test(text) ? membersOf(found[1]) : []
}

function receiversIn({ paragraph, sentence }: Spot): string[] {
  const folded = paragraph.folded.slice(sentence.start, sentence.end)
  for (const found of [...folded.matchAll(REPORTS)].toReversed()) {
    const after = sentence.start + found.index + found[0].length
    const direct = bodiesAt(paragraph.text.slice(after).replace(/^[\s,]+/u, ''))
    if (direct.length > 0) return direct
    const way = TOWARDS.exec(paragraph.folded.slice(after, Math.min(after + 260, sentence.end)))
    const far = way ? bodiesAt(paragraph.text.slice(after + way[0].length)) : []
    if (far.length > 0) return far
  }
  return []
}

/** Who the sentence itself names: "Cấp xã: Gửi báo cáo …", "Các ban, ngành (A, B) báo cáo …". */
function namedSenders({ paragraph, sentence }: Spot): string[] {
  const label = sentence.start === 0 ? (readLabel(paragraph.text)?.start ?? 0) : 0
  let text = paragraph.text.slice(sentence.start + label, sentence.end)
  const level = LEADING_LEVEL.exec(text)
  if (level?.[1]) {
    text = text.slice(level[0].length)
    if (!looksLikeBody(text.slice(0, 60))) return looksLikeBody(level[1]) ? [tidyName(level[1])] : []
  }
  if (!looksLikeBody(text.slice(0, 60))) return []
  const verb = predicateAt(text)
  const inner = verb < 0 ? [] : bodiesInBrackets(text)
  if (inner.length > 0) return inner
  return verb > 0 ? membersOf(text.slice(0, verb)) : []
}

function isObligation(folded: string, to: readonly string[]): boolean {
  return [...folded.matchAll(REPORTS)].some((found) => {
    const before = folded.slice(0, found.index)
    if (to.length === 0 && NOUN.test(before)) return false
    return !/(?:da|duoc) $/.test(before)
  })
}

function obligationOf(spot: Spot, owner: Block | undefined, deadlines: readonly Deadline[]): ReportObligation[] {
  const { paragraph, sentence } = spot
  const folded = paragraph.folded.slice(sentence.start, sentence.end)
  const to = receiversIn(spot)
  if (!isObligation(folded, to)) return []
  const refs = deadlines.flatMap((deadline, i) => (isInside(deadline, spot) ? [i] : []))
  if (to.length === 0 && refs.length === 0 && !owner) return []
  const named = namedSenders(spot)
  const often = OFTEN.exec(folded)
  return [
    {
      ...quoteOf(paragraph, sentence.start, sentence.end),
      who: named.length > 0 ? named : (owner?.agency.members ?? []),
      to,
      what: sentence.text,
      recurrence: often ? paragraph.text.slice(sentence.start + often.index, sentence.start + often.index + often[0].length) : null,
      deadlineRefs: refs,
    },
  ]
}

function isInside(deadline: Deadline, { paragraph, sentence }: Spot): boolean {
  if (deadline.at.paragraph !== paragraph.index) return false
  const from = paragraph.map.starts[sentence.start] ?? 0
  const to = paragraph.map.ends[sentence.end - 1] ?? paragraph.raw.length
  return deadline.at.start >= from && deadline.at.end <= to
}

/** Who owes which report to whom. A report itself owes none; the closing words of a letter ask for none. */
export function reportsOf(frame: Frame, blocks: readonly Block[], deadlines: readonly Deadline[]): ReportObligation[] {
  if (frame.kind?.name === 'BÁO CÁO') return []
  const owners = new Map(blocks.flatMap((block) => block.positions.map((position) => [position, block] as const)))
  return frame.paragraphs.slice(frame.bodyStart, frame.tailStart).flatMap((paragraph, i) => {
    const position = frame.bodyStart + i
    if (!paragraph.folded.includes('bao cao')) return []
    if (isClosing(paragraph) && !deadlines.some((deadline) => deadline.at.paragraph === paragraph.index)) return []
    return sentencesOf(paragraph)
      .filter((sentence) => sentence.text.length > 10)
      .flatMap((sentence) => obligationOf({ paragraph, position, sentence }, owners.get(position), deadlines))
  })
}
