import type { RecurrenceRule } from '../../reading.ts'
import { limit, type Finder, type Found, type Limit } from './found.ts'

const SPAN = '(tuan|thang|quy|nam)'
const EVERY = '(?:hang|moi|tung)'
const ONCE = '(?:mot|0?1)'
/** "mỗi quý một lần", "mỗi quý họp ít nhất 01 lần". */
const SPAN_ONCE = new RegExp(
  String.raw`(?<![a-z])(?:dinh ky )?(?:${EVERY}|0?1|mot) ?${SPAN}(?: [^.;,()]{1,60}?)?,? (?:it nhat |toi thieu )?${ONCE} lan(?![a-z]| ?\/)`,
  'g',
)
/** "01 lần/quý", "một lần mỗi tháng", "1 lần trong năm". */
const ONCE_SPAN = new RegExp(
  String.raw`(?<![\d,.])(?<![a-z])${ONCE} lan ?(?:\/ ?|(?:${EVERY}|tren|trong|mot|moi mot) )(?:0?1 |mot )?${SPAN}(?![a-z]| ?\d)`,
  'g',
)
/** "3 tháng một lần", "03 tháng/lần": a quarter. */
const THREE_MONTHS = new RegExp(String.raw`(?<![\d,.])(?<![a-z])(?:0?3|ba) thang ?(?:\/ ?|${ONCE} )lan(?![a-z])`, 'g')
/** "tuần đầu hằng quý", "tuần cuối của mỗi tháng", and the other way round: "hằng tháng, vào tuần đầu". */
const ORDER = '(?:(dau)(?: tien)?|(cuoi)(?: cung)?|thu (nhat|hai|ba|tu))'
const WEEK_OF = new RegExp(
  String.raw`(?<![a-z])(?:vao |trong )?tuan (?:le )?${ORDER} (?:cua )?(?:(?:thang (dau|cuoi) )(?:cua )?)?${EVERY} ?(thang|quy)(?![a-z])`,
  'g',
)
const OFTEN_WEEK = new RegExp(
  String.raw`(?<![a-z])${EVERY} ?(thang|quy)(?![a-z])[^.;]{0,60}?(?:vao |trong )tuan (?:le )?${ORDER}(?: (?:cua )?(?:thang|quy))?(?![a-z])`,
  'g',
)
/** "cuối mỗi quý", "ngày cuối cùng của hằng tháng", "vào tháng cuối quý hằng năm". */
const END_OF = new RegExp(
  String.raw`(?<![a-z])(?:vao )?(?:ngay )?cuoi (?:cung )?(?:cua )?${EVERY} ?${SPAN}(?![a-z])`,
  'g',
)

const RULES: Record<string, RecurrenceRule> = { tuan: 'weekly', thang: 'monthly', quy: 'quarterly', nam: 'yearly' }
const LAST_OF_WEEK: Record<string, number> = { nhat: 7, hai: 14, ba: 21, tu: 28 }

type Recurring = Pick<Limit, 'by'> & Partial<Pick<Limit, 'day' | 'month'>>

function recurring(found: RegExpExecArray, span: string | undefined, values: Recurring): Found[] {
  const rule = RULES[span ?? '']
  const value = rule && limit({ kind: 'recurrence', rule, ...values })
  return value ? [{ start: found.index, end: found.index + found[0].length, limit: value }] : []
}

/** The n-th week of a month ends with its (7 × n)-th day; the last one with the month. */
function week(found: RegExpExecArray, [span, first, last, nth]: (string | undefined)[], monthOf?: string): Found[] {
  const quarterly = span === 'quy'
  if (last) return recurring(found, span, { by: 'end of' })
  const month = quarterly && monthOf !== 'cuoi' ? 1 : null
  return recurring(found, span, { by: 'in', day: first ? 7 : (LAST_OF_WEEK[nth ?? ''] ?? 7), month })
}

function weeksOf(text: string): Found[] {
  const named = [...text.matchAll(WEEK_OF)].flatMap((found) => {
    const [, first, last, nth, monthOf, span] = found
    return last && monthOf === 'dau' ? [] : week(found, [span, first, last, nth], monthOf)
  })
  const after = [...text.matchAll(OFTEN_WEEK)].flatMap((found) => week(found, [found[1], found[2], found[3], found[4]]))
  return [...named, ...after]
}

/** What comes once in every span without a day of its own, or in a week of it. A bare "hằng quý" tells no limit. */
export const findFrequencies: Finder = (text) =>
  withoutOverlaps([
    ...weeksOf(text),
    ...[...text.matchAll(END_OF)].flatMap((found) => recurring(found, found[1], { by: 'end of' })),
    ...[...text.matchAll(SPAN_ONCE)].flatMap((found) => recurring(found, found[1], { by: 'in' })),
    ...[...text.matchAll(ONCE_SPAN)].flatMap((found) => recurring(found, found[1], { by: 'in' })),
    ...[...text.matchAll(THREE_MONTHS)].flatMap((found) => recurring(found, 'quy', { by: 'in' })),
  ])

/** Of words that fit two patterns the first one counts. */
function withoutOverlaps(all: readonly Found[]): Found[] {
  const sorted = all.map((one, i) => ({ one, i })).toSorted((a, b) => a.one.start - b.one.start || a.i - b.i)
  let reached = 0
  return sorted.flatMap(({ one }) => {
    if (one.start < reached) return []
    reached = one.end
    return [one]
  })
}
