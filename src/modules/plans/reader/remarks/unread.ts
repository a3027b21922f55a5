import { fold, shortened } from '#platform/text/index.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { Deadline, Quoted, Remark, ReportObligation, Span } from '../reading.ts'
import { remarkTexts as t } from '../texts.vi.ts'
import { bodyOf, type Check, remark, shown } from './ground.ts'

const COUNT = '(?:0?[1-9]|1[0-2]|mot|hai|ba|bon|nam|sau|nhieu)'
const SPAN = '(?:tuan|thang|quy|nam)'
/** A day without a month and without words that say how often. */
const BARE_DAY =
  /(?<![a-z])(?:truoc|cham nhat|muon nhat|den het|vao)(?: la| vao)? ngay \d{1,2}(?!\d|%|\s?[/.-]\s?\d|,\d| thang \d)/g
const TIMES = new RegExp(
  String.raw`(?<![\d,.])(?<![a-z])${COUNT} lan ?(?:\/ ?|(?:moi|hang|trong|tren) )(?:mot )?${SPAN}(?![a-z]| \d)`,
  'g',
)
const EVERY_FEW = new RegExp(
  String.raw`(?<![\d,.])(?<![a-z])${COUNT} (?:ngay|tuan|thang|nam) ?(?:\/ ?|(?:mot|0?1) )lan(?![a-z])`,
  'g',
)
const SOME_TIME = new RegExp(
  String.raw`(?<![a-z])(?:dau|giua|nua (?:dau|cuoi)|(?:ngay|tuan) (?:lam viec )?(?:dau|cuoi)(?: tien| cung)?)(?: cua)? (?:hang|moi) ?${SPAN}(?![a-z])`,
  'g',
)

/** The remarks on one document are to be read by a person. */
const MOST = 40
const LONGEST = 120

const place = ({ quote, at }: Quoted): Quoted => ({ quote, at })
const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** Words of a paragraph that set a time which no deadline holds. */
function unreadIn(paragraph: Paragraph, deadlines: readonly Deadline[]): Quoted[] {
  return [BARE_DAY, TIMES, EVERY_FEW, SOME_TIME]
    .flatMap((pattern) => [...paragraph.folded.matchAll(pattern)])
    .map((found) => quoteOf(paragraph, found.index, found.index + found[0].length))
    .filter(({ at }) => !deadlines.some((deadline) => overlaps(at, deadline.at)))
}

/** Time limits and frequencies that are not understood: the officer is told instead of nothing. */
const checkUnread: Check = (ground) => {
  if (ground.reading.documentType === 'BÁO CÁO') return []
  const byParagraph = Map.groupBy(ground.reading.deadlines, ({ at }) => at.paragraph)
  return bodyOf(ground)
    .flatMap((paragraph) => unreadIn(paragraph, byParagraph.get(paragraph.index) ?? []))
    .slice(0, MOST)
    .map((one) => remark('limit-not-read', 'warning', t.limitNotRead(shown(one.quote)), [one]))
}

const recurs = ({ recurrence }: ReportObligation) => /ngay|tuan|thang|quy|nam/.test(fold(recurrence ?? ''))

/** A report that recurs without a day on which it is due. */
const checkDayless: Check = (ground) => {
  const { reportObligations } = ground.reading
  const unread = checkUnread(ground).flatMap(({ evidence }) => evidence)
  const told = (one: ReportObligation) =>
    unread.some(({ at }) => at.paragraph === one.at.paragraph && overlaps(at, one.at))
  return reportObligations
    .filter((one) => one.deadlineRefs.length === 0 && recurs(one) && !told(one))
    .slice(0, MOST)
    .map((one): Remark => {
      const text = t.reportWithoutDay(shown(one.recurrence ?? ''), one.who.join(', '), one.to.join(', '))
      return remark('report-without-day', 'note', text, [place(one)])
    })
}

/** "Tuần đầu hằng quý" is taken by days of the month: said, because an office may count its weeks otherwise. */
const checkWeeks: Check = ({ reading: { deadlines } }) =>
  deadlines
    .filter(
      ({ kind, rule, day, by, quote }) =>
        kind === 'recurrence' && by === 'in' && day !== null && /tuần/iu.test(quote.normalize()) && rule !== 'weekly',
    )
    .map((one) => {
      const quarterly = one.rule === 'quarterly'
      const text = t.weekAsDays(shown(one.quote), String(one.day), quarterly, one.month !== null)
      return remark('week-as-days', 'warning', text, [place(one)])
    })

const MOST_QUOTES = 6

/** Words that stand in the file but do not count. */
const checkLeftOut: Check = ({ reading: { leftOut, paragraphs } }) =>
  [...Map.groupBy(leftOut, ({ how }) => how)].map(([how, all]): Remark => {
    const words = all.map(({ text }) => `“${shortened(shown(text).trim(), LONGEST)}”`)
    const places = [...new Set(all.map(({ paragraph }) => paragraph))]
    const evidence = places.flatMap((n): Quoted[] => {
      const quote = paragraphs[n] ?? ''
      return quote.trim() === '' ? [] : [{ quote, at: { paragraph: n, start: 0, end: quote.length } }]
    })
    const text = t.leftOut(t.leftOutHow[how], words.slice(0, MOST_QUOTES).join('; '), words.length - MOST_QUOTES)
    return remark('text-left-out', 'warning', text, evidence.slice(0, MOST_QUOTES))
  })

/** Words that are not understood, only in one way of several, or not read at all. */
export const unreadChecks: Check[] = [checkUnread, checkDayless, checkWeeks, checkLeftOut]
