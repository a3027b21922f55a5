import { foldEach } from '#platform/text/index.ts'
import { looksLikeBody, opensWithPredicate, predicateAt } from '../blocks/names.ts'
import { offsetOf, type Paragraph } from '../paragraphs/index.ts'
import type { Deadline } from '../reading.ts'
import type { Sentence } from './sentences.ts'

const JOINT = /^[\s)]*,?\s*(?:(?:va|dong thoi|sau do|roi)\s+)?/
const OPENING = /[,;:]\s*(?:(?:va|dong thoi|sau do|roi)\s+)?$/
const REACH = 80
/** "… để tổng hợp, báo cáo UBND huyện": what the receiver does with it. */
const PURPOSE = /\sde\s(?=(?:[^,;.:]{3,60}\s)?(?:tong hop|bao cao|theo doi|xem xet|chi dao)(?=[\s,;.]|$))/g
/** Words that only say when or how often: no act of their own. */
const WHEN =
  /(?<![a-z])(?:dinh ky|hang (?:ngay|tuan|thang|quy|nam)|thuong xuyen|thoi (?:gian|han)(?: (?:thuc hien|hoan thanh|gui))?|(?:hoan thanh|ket thuc|xong)(?= (?:truoc|trong|cham nhat|vao|den)|[\s.,;]*$))(?![a-z])/g
const SENT = /bao cao|gui /
const MEETS = /(?<!\p{L})(?:hội nghị|hội thảo|họp|tập huấn|lễ)(?!\p{L})/iu
const SENDS = /^(?:va )?(?:gui|trinh|nop) (?:(?:ve|cho|den|toi|len) )?/

type Span = { start: number; end: number }

/** The sentence without what stands in brackets, of equal length. */
const unbracketed = (text: string) => text.replace(/\([^()]*\)/g, (inner) => ' '.repeat(inner.length))

/** Whether nothing but a body, or how often, stands between the last comma and a limit: "; định kỳ trước ngày …". */
function onlyOpens(words: string): boolean {
  const rest = words.replace(WHEN, ' ').trim()
  return rest === '' || (looksLikeBody(rest) && predicateAt(rest) < 0)
}

/** Where the words before a limit that opens a clause end; null for a limit that stands behind its act. */
function openedAt(folded: string, start: number): number | null {
  const from = Math.max(0, start - REACH)
  const before = (from === 0 ? ';' : '') + folded.slice(from, start)
  const joint = OPENING.exec(before)
  if (joint) return start - joint[0].length + 1
  const comma = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':'))
  return comma >= 0 && onlyOpens(before.slice(comma + 1)) ? start - before.length + comma + 1 : null
}

/** Where the words after a limit tell another act, or those before one end with it. */
function cutsAround(folded: string, limits: readonly Span[]): number[] {
  return limits.flatMap(({ start, end }) => {
    const opened = openedAt(folded, start)
    if (opened !== null) return [opened]
    const joint = JOINT.exec(folded.slice(end, end + REACH))?.[0].length ?? 0
    return opensWithPredicate(folded.slice(end + joint, end + joint + REACH)) ? [end] : []
  })
}

function cutsOf(folded: string, limits: readonly Span[]): number[] {
  const open = unbracketed(folded)
  const parted = [...open.matchAll(/;/g)].map(({ index }) => index + 1)
  const sent = open.search(SENT)
  const purposes = [...open.matchAll(PURPOSE)].flatMap(({ index }) => (sent >= 0 && sent < index ? [index] : []))
  const inside = (at: number) => limits.some(({ start, end }) => at > start && at < end)
  const all = [...parted, ...purposes, ...cutsAround(folded, limits)].filter((at) => at > 0 && !inside(at))
  return [...new Set(all)].toSorted((a, b) => a - b)
}

/** Whether words tell an act of their own rather than when, or to whom, the one before them is done. */
function tellsAct(text: string): boolean {
  const folded = foldEach(text).replace(/^[\s,;)]+(?:va |dong thoi |sau do |roi )?/, '')
  const sent = SENDS.exec(folded)
  if (sent && looksLikeBody(folded.slice(sent[0].length))) return false
  const rest = ` ${folded.replace(WHEN, ' ')}`
  return MEETS.test(text) || predicateAt(rest) >= 0
}

/** What tells no act goes on with the words before it; the first words with those after them. */
function joined(pieces: readonly string[]): string[] {
  const clauses: string[] = []
  let waiting = ''
  for (const piece of pieces) {
    const words = waiting + piece
    const acts = tellsAct(piece)
    if (!acts && clauses.length === 0) waiting = words
    else if (acts) clauses.push(words)
    else clauses.push(`${clauses.pop() ?? ''}${piece}`)
    if (acts) waiting = ''
  }
  return waiting === '' ? clauses : [...clauses, waiting]
}

/**
 * The clauses of a sentence, each telling one act with the limits that bind it: "tổ chức hội nghị trước ngày A; báo cáo
 * UBND huyện trước ngày B". `deadlines` are those that stand in the sentence.
 */
export function clausesOf(paragraph: Paragraph, sentence: Sentence, deadlines: readonly Deadline[]): Sentence[] {
  const words = paragraph.text.slice(sentence.start, sentence.end)
  const limits = deadlines.map(({ at }) => ({
    start: offsetOf(paragraph, at.start) - sentence.start,
    end: offsetOf(paragraph, at.end - 1) + 1 - sentence.start,
  }))
  const cuts = [0, ...cutsOf(paragraph.folded.slice(sentence.start, sentence.end), limits), words.length]
  let start = sentence.start
  return joined(cuts.slice(1).map((to, i) => words.slice(cuts[i], to))).map((text) => {
    const lead = /^[\s,;)]*/.exec(text)?.[0].length ?? 0
    const clause = { start: start + lead, end: start + text.length, text: text.slice(lead).trim() }
    start += text.length
    return clause
  })
}
