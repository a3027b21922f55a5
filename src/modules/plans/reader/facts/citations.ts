import { fold } from '#platform/text/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { group } from '../group.ts'
import type { Frame } from '../outline/frame.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { Citation, CitationRole } from '../reading.ts'
import { DOCUMENT_KINDS } from '../words.vi.ts'
import { DAY, dayOf } from './dates.ts'

/** One mention of a numbered document; `start` and `end` are normalised offsets over kind, number and date. */
export type Mention = {
  paragraph: Paragraph
  position: number
  start: number
  end: number
  number: string
  kind: string | null
  date: LocalDate | null
  role: CitationRole
}

const SYMBOL = String.raw`\p{Lu}[\p{L}\d]*(?:(?:\s?[-–](?=\p{Lu})|[-–]\s(?=\p{Lu})|[/&](?=\p{Lu})|\.(?=\p{Lu}{2}))[\p{L}\d]+)*`
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d/.,–-])(\d{1,5}(?:\.\d{1,2})?[a-zđ]?)\s?(\/\s?\d{4}\s?)?([/-])\s?(${SYMBOL})`,
  'gu',
)
const MIXED_CASE = /^(?:TTg|CTr|TTr|QyĐ|Tg|Ctr)(?![\p{Ll}])/u
const KIND_NAMES = DOCUMENT_KINDS.map((name) => ({ name, folded: fold(name) })).sort(
  (a, b) => b.folded.length - a.folded.length,
)
const LONGEST_KIND = 60
const LONGEST_SENTENCE = 1500
const NOT_DOCUMENTS = /(?:mau|bieu|phu luc|tcvn|qcvn|tieu chuan|quy chuan|dieu|khoan|hop dong|so hieu)(?: so)?\s?:?\s?$/
const DATED = new RegExp(
  String.raw`^\s?,?\s?(?:(?:ban hanh|ky|de|duoc ban hanh)\s)?ngay\s?${DAY}|^\s?,? cua [^;.,()]{2,45}? ngay\s?${DAY}`,
)
const VERBS = / (?:ve|phe duyet|ban hanh|quy dinh|huong dan|sua doi|va) /

function isSymbol(symbol: string, link: string): boolean {
  if (link === '-') return symbol.includes('/')
  return /^\p{Lu}{2}/u.test(symbol) || MIXED_CASE.test(symbol)
}

type Before = { kind: string | null; start: number; numbered: boolean }

/** The kind that stands before the number, "Kế hoạch số 629/…"; null when the words there speak of no document. */
function readBefore(paragraph: Paragraph, at: number): Before | null {
  const from = Math.max(0, at - LONGEST_KIND)
  const before = paragraph.folded.slice(from, at)
  if (NOT_DOCUMENTS.test(before)) return null
  const numbered = /(?:^|[\s(])so\s?:?\s?$/.exec(before)
  const stop = numbered ? numbered.index : before.length
  const words = before.slice(0, stop + (numbered ? 1 : 0)).replace(/[\s:]+$/, '')
  const kind = KIND_NAMES.find(({ folded }) => words.endsWith(folded))
  const start = from + (kind ? words.length - kind.folded.length : stop)
  return { kind: kind?.name ?? lawNamedIn(words), start: skipBlank(paragraph.text, start), numbered: numbered !== null }
}

/** "Luật Điện lực số …": the kind stands before the law's own name. */
const lawNamedIn = (words: string) => (/(?:^|\s)luat\s/.test(words) ? 'Luật' : null)

function skipBlank(text: string, at: number): number {
  return /[\s(]/.test(text.charAt(at)) ? at + 1 : at
}

function readAfter(paragraph: Paragraph, at: number): { date: LocalDate | null; length: number } {
  const found = DATED.exec(paragraph.folded.slice(at, at + 90))
  if (!found || VERBS.test(found[0])) return { date: null, length: 0 }
  return { date: dayOf(found, found[1] || found[4] ? 1 : 7), length: found[0].length }
}

function mentionOf(paragraph: Paragraph, found: RegExpExecArray): Omit<Mention, 'position' | 'role'> | null {
  const symbol = group(found, 4)
  const before = isSymbol(symbol, group(found, 3)) ? readBefore(paragraph, found.index) : null
  if (!before || !(before.kind || before.numbered || /[-–/]/.test(symbol))) return null
  const end = found.index + found[0].length
  const after = readAfter(paragraph, end)
  const number = group(found, 1) + group(found, 2) + group(found, 3) + symbol
  return {
    paragraph,
    start: before.start,
    end: end + after.length,
    number: number.replace(/\s/g, ''),
    kind: before.kind,
    date: after.date,
  }
}

function mentionsIn(paragraph: Paragraph, position: number, role: CitationRole): Mention[] {
  const mentions = [...paragraph.text.matchAll(NUMBER)].flatMap((found) => {
    const mention = mentionOf(paragraph, found)
    const pays = role === 'mention' && paysFor(paragraph, found.index)
    return mention ? [{ ...mention, position, role: pays ? ('budget' as const) : role }] : []
  })
  return inheritKinds(mentions)
}

/** "tại các Quyết định: số 36/…; số 1569/…": a number without a kind goes with the one before it. */
function inheritKinds(mentions: Mention[]): Mention[] {
  let last: string | null = null
  return mentions.map((mention) => {
    last = mention.kind ?? last
    return { ...mention, kind: last }
  })
}

function paysFor(paragraph: Paragraph, at: number): boolean {
  const before = paragraph.folded.slice(Math.max(0, at - LONGEST_SENTENCE), at)
  return /kinh phi|nguon von|du toan/.test(before.slice(before.lastIndexOf('. ') + 1))
}

/** Every mention of a numbered document from the title on, in print order; the document's own number is none. */
export function mentionsOf(frame: Frame, ownNumber: string | null): Mention[] {
  const titled = new Set(frame.title.map((piece) => piece.paragraph))
  const own = ownNumber === null ? null : fold(ownNumber).replaceAll(' ', '')
  return frame.paragraphs
    .flatMap((paragraph, position) => {
      if (position < frame.textStart && !titled.has(paragraph)) return []
      return mentionsIn(paragraph, position, position < frame.bodyStart ? 'basis' : 'mention')
    })
    .filter((mention) => fold(mention.number) !== own)
}

const RANK: Record<CitationRole, number> = { basis: 0, budget: 1, mention: 2 }

function citationOf([first, ...more]: readonly [Mention, ...Mention[]]): Citation {
  const same = [first, ...more]
  const quotes = same.map((mention) => quoteOf(mention.paragraph, mention.start, mention.end))
  const roles = same.map((mention) => mention.role).sort((a, b) => RANK[a] - RANK[b])
  return {
    ...quoteOf(first.paragraph, first.start, first.end),
    number: first.number,
    kind: same.find((mention) => mention.kind)?.kind ?? null,
    date: same.find((mention) => mention.date)?.date ?? null,
    role: roles[0] ?? first.role,
    mentions: quotes,
  }
}

/** The distinct documents in order of first mention; a basis stays one wherever else it is named. */
export function citationsOf(mentions: readonly Mention[]): Citation[] {
  const byNumber = Map.groupBy(mentions, (mention) => fold(mention.number))
  return [...byNumber.values()].flatMap(([first, ...more]) => (first ? [citationOf([first, ...more])] : []))
}
