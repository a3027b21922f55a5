import type { Frame } from '../../outline/frame.ts'
import { quoteOf, type Paragraph } from '../../paragraphs/index.ts'
import type { Deadline } from '../../reading.ts'
import type { Mention } from '../citations.ts'
import { sentenceAt } from '../sentences.ts'
import type { Bearings, Finder, Found } from './found.ts'
import { findFrequencies } from './frequencies.ts'
import { findBareRecurrences, findLimits } from './limits.ts'
import { findDayPeriods, findMonthPeriods, findPhases } from './periods.ts'
import { findRelative } from './relative.ts'
import { findCells, findMonths, findQuarters, findYears } from './spans.ts'

export type { Bearings } from './found.ts'

/** The cells of a row whose columns are parted by tabs, each read by itself. */
const findInColumns =
  (columns: string): Finder =>
  (text, bearings) => {
    if (!columns.includes('\t')) return []
    let start = 0
    return columns.split('\t').flatMap((cell) => {
      const at = start
      start += cell.length + 1
      const found = findCells(text.slice(at, at + cell.length), bearings)
      return found.map((one) => ({ ...one, start: one.start + at, end: one.end + at }))
    })
  }

/** What a longer pattern takes, a shorter one may not take again: the order matters. */
const FINDERS: Finder[] = [
  findDayPeriods,
  findMonthPeriods,
  findLimits,
  findBareRecurrences,
  findFrequencies,
  findPhases,
  findQuarters,
  findMonths,
  findCells,
  findYears,
  findRelative,
]

const BLANK = '\u0001'
const NO_LIMIT_AFTER = /^[^.;]{0,30}?(?:co hieu luc|het hieu luc|nam truoc(?! ngay| \d))/
const TIMELY = /\d|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|den khi|(?:hang|moi) ?(?:tuan|thang|quy|nam)|lan/

/** The folded text with cited documents (and their dates) blanked out. */
function withoutCitations(paragraph: Paragraph, mentions: readonly Mention[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of mentions) {
    if (start < at) continue
    pieces.push(paragraph.folded.slice(at, start), BLANK.repeat(end - start))
    at = end
  }
  return pieces.join('') + paragraph.folded.slice(at)
}

function isPast({ limit }: Found, bearings: Bearings): boolean {
  const last = limit.until ?? limit.iso
  const issued = bearings.issued ?? bearings.issuedPartial
  if (!last || !issued) return false
  const length = Math.min(last.length, issued.length)
  if (last.includes('Q')) return lastMonthOf(last).slice(0, issued.length) < issued.slice(0, 7)
  return last.slice(0, length) < issued.slice(0, length)
}

const lastMonthOf = (quarter: string) =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(-1)) * 3).padStart(2, '0')}`

function foundIn(paragraph: Paragraph, mentions: readonly Mention[], bearings: Bearings): Found[] {
  if (!TIMELY.test(paragraph.folded)) return []
  const text = withoutCitations(paragraph, mentions)
  const taken = new Uint8Array(text.length)
  const all: Found[] = []
  for (const find of [...FINDERS, findInColumns(paragraph.columns)]) {
    const fresh = find(text, bearings).filter(({ start, end }) => !taken.subarray(start, end).includes(1))
    for (const { start, end } of fresh) taken.fill(1, start, end)
    all.push(...fresh.filter((found) => !NO_LIMIT_AFTER.test(text.slice(found.end, found.end + 60))))
  }
  return all.filter((found) => !isPast(found, bearings)).sort((a, b) => a.start - b.start)
}

/** Every mention of a time limit of the document's own, in print order. Who is bound is added later. */
export function deadlinesOf(frame: Frame, mentions: readonly Mention[], bearings: Bearings): Deadline[] {
  const byPosition = Map.groupBy(mentions, (mention) => mention.position)
  return frame.paragraphs.flatMap((paragraph, position) => {
    if (position < frame.textStart || (position >= frame.tailStart && position < frame.annexStart)) return []
    return foundIn(paragraph, byPosition.get(position) ?? [], bearings).map(({ start, end, limit }) => ({
      ...limit,
      ...quoteOf(paragraph, start, end),
      who: null,
      what: sentenceAt(paragraph, start).text,
    }))
  })
}
