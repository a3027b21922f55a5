import type { Binding } from '../../reading.ts'
import { CLOCK, clockTime, dayIn, DAY_MONTH, monthDay, WEEKDAY, weekdayNumber } from './clock.ts'
import { limit, type Bearings, type Finder, type Found, type Limit } from './found.ts'

const LEAD =
  /(?<![a-z])(?:(?:cham nhat|muon nhat|tre nhat|khong muon hon|khong cham hon|den het|den truoc|truoc|vao|luc|trong ngay|du kien)(?: la| vao| luc| hoi| den| het| truoc| trong| ngay)*|(?:hoan thanh|xong|ket thuc)(?: vao| trong)? ngay)(?=[ :]?\s?\d|\s(?:thu|chu nhat|ngay))/g
const TIMES = new RegExp(String.raw`^[\s:]?\s?${CLOCK}(?:(?:\s?,|\s?va|\s?hoac) ?${CLOCK})?`)
const ON_DAY = /^\s?,?\s?(?:cua\s)?(?:(?:sang|trua|chieu|toi)\s)?(?:ngay|vao ngay|vao)?\s?/
const DATE = new RegExp(`^${DAY_MONTH}`)
const AND_DATE = new RegExp(String.raw`^\s?(?:va|,|;)\s?(?:truoc )?(?:ngay )?${DAY_MONTH}`)
const ONLY_DAY = /^(\d{1,2})(?![\d%]|\s?[/.]\d|,\d|\s(?:ngay|gio|thang \d|nam|lan|nguoi|bai|tin))/
const ON_WEEKDAY = new RegExp(`^${WEEKDAY}`)

const YEARLY_AFTER = /^[^.]{0,60}?\b(?:hang|moi|cac)\s?nam\b/
const MONTHLY_AFTER = /^\s?(?:cua )?\(?(?:hang|moi)\s?thang\b|^ cua thang(?! cuoi)\b/
const QUARTERLY_AFTER = /^\s?(?:cua |,\s?)?(?:thang (?:cuoi|dau) (?:cua )?(?:moi )?quy|(?:hang|moi) quy)\b/
const WEEKLY_AFTER = /^\s?(?:hang|moi)\s?tuan\b/
const DAILY_AFTER = /^\s?(?:hang|moi)\s?ngay\b/
const EVERY = /\b(?:hang|moi)\s?(ngay|tuan|thang|quy|nam)\b/g
/** A day without a month says how often only with words that may stand farther off, on either side of it. */
const EVERY_LATER = /^[^.;]{0,90}?\b(?:hang|moi)\s?(thang|quy)\b/
const FIRST_MONTH = /thang dau/
const NEAR = 60
const CLAUSE = 160
const REGULAR_BEFORE = /\bdinh ky\b[^.;]{0,60}$/

/** Reads on from a lead such as "trước ngày"; `at` moves over what was understood. */
type Cursor = { text: string; start: number; at: number; by: Binding; lead: string; times: string[] }

const rest = (cursor: Cursor) => cursor.text.slice(cursor.at, cursor.at + 110)
const behind = (cursor: Cursor, reach = 70) => cursor.text.slice(Math.max(0, cursor.start - reach), cursor.start)

function bindingOf(lead: string): Binding {
  if (/truoc/.test(lead)) return 'before'
  if (/nhat|hon|het/.test(lead)) return 'not later than'
  return 'on'
}

/** How often, said before in the same clause, the nearest words first. */
function everyBefore(cursor: Cursor, reach: number): string | null {
  const clause = behind(cursor, reach).split(/[.;]/).at(-1) ?? ''
  return [...clause.matchAll(EVERY)].at(-1)?.[1] ?? null
}

/** How often, said before ("hằng tuần, trước …") or after ("… hằng tuần"). */
function every(cursor: Cursor): string | null {
  const after: [RegExp, string][] = [
    [DAILY_AFTER, 'ngay'],
    [WEEKLY_AFTER, 'tuan'],
    [MONTHLY_AFTER, 'thang'],
    [QUARTERLY_AFTER, 'quy'],
  ]
  for (const [pattern, name] of after) {
    const found = pattern.exec(rest(cursor))
    if (found) {
      cursor.at += found[0].length
      return name
    }
  }
  return everyBefore(cursor, CLAUSE)
}

function foundAt(cursor: Cursor, values: Partial<Limit> & Pick<Limit, 'kind'>): Found {
  return { start: cursor.start, end: cursor.at, limit: limit({ times: cursor.times, by: cursor.by, ...values }) }
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  const found = pattern.exec(rest(cursor))
  if (found) cursor.at += found[0].length
  return found
}

function readTimes(cursor: Cursor): void {
  const found = take(cursor, TIMES)
  if (!found) return
  const times = [clockTime(found[1], found[2]), clockTime(found[3], found[4])]
  cursor.times = times.filter((time) => time !== null)
}

function readWeekday(cursor: Cursor): Found[] {
  const day = weekdayNumber(take(cursor, ON_WEEKDAY)?.[1] ?? '')
  if (day === null) return []
  return every(cursor) === 'tuan' ? [foundAt(cursor, { kind: 'recurrence', rule: 'weekly', day })] : []
}

/** The kind of one date: "vào ngày", "dự kiến" tell of an event, the others bind. */
const kindOf = (cursor: Cursor) => (/vao|du kien|luc|hoi/.test(cursor.lead) && cursor.by === 'on' ? 'event' : 'date')

function isYearly(cursor: Cursor): boolean {
  if (YEARLY_AFTER.test(rest(cursor))) return true
  return everyBefore(cursor, NEAR) === 'nam' || (cursor.by !== 'on' && REGULAR_BEFORE.test(behind(cursor)))
}

function yearlyOf(cursor: Cursor, days: readonly RegExpExecArray[]): Found[] {
  const often = /^\s?\)?\s?(?:cua )?(?:hang|moi|cac)\s?nam\b/.exec(rest(cursor))
  cursor.at += often?.[0].length ?? 0
  return days.flatMap((found) => {
    const day = monthDay(found[1], found[2])
    return day === null ? [] : [foundAt(cursor, { kind: 'recurrence', rule: 'yearly', day })]
  })
}

/** One date, or two that share a year or a rule: "trước ngày 01/6 và 15/11 hằng năm". */
function readDates(cursor: Cursor, bearings: Bearings): Found[] {
  const first = take(cursor, DATE)
  if (!first) return []
  const second = first[3] === undefined ? take(cursor, AND_DATE) : null
  const days = second ? [first, second] : [first]
  const year = days.at(-1)?.[3]
  if (year === undefined && isYearly(cursor)) return yearlyOf(cursor, days)
  return days.flatMap((found) => {
    const iso = dayIn(found[1], found[2], year, bearings)
    return iso === null ? [] : [foundAt(cursor, { kind: kindOf(cursor), iso })]
  })
}

const RULES = { thang: 'monthly', quy: 'quarterly' } as const

/** Which rule a day without a month follows, by words near it or farther off in its clause. */
function ruleOfDay(cursor: Cursor): keyof typeof RULES | null {
  const often = every(cursor) ?? EVERY_LATER.exec(rest(cursor))?.[1]
  return often === 'thang' || often === 'quy' ? often : null
}

/** A day without a month: one of every month, or of a month of every quarter. */
function readOnlyDay(cursor: Cursor): Found[] {
  const day = Number(take(cursor, ONLY_DAY)?.[1] ?? 0)
  const named = cursor.at
  const often = day >= 1 && day <= 31 ? ruleOfDay(cursor) : null
  if (often === null) return []
  const month = often === 'quy' && FIRST_MONTH.test(cursor.text.slice(named, cursor.at)) ? 1 : null
  return [foundAt(cursor, { kind: 'recurrence', rule: RULES[often], day, month })]
}

function readDaily(cursor: Cursor): Found[] {
  if (cursor.times.length === 0 || every(cursor) !== 'ngay') return []
  return [foundAt(cursor, { kind: 'recurrence', rule: 'daily' })]
}

function readFrom(cursor: Cursor, bearings: Bearings): Found[] {
  readTimes(cursor)
  const daily = readDaily(cursor)
  if (daily.length > 0) return daily
  take(cursor, ON_DAY)
  for (const read of [readWeekday, readDates, readOnlyDay]) {
    const at = cursor.at
    const found = read(cursor, bearings)
    if (found.length > 0) return found
    cursor.at = at
  }
  return []
}

/** Limits that bind to a day: "trước ngày …", "chậm nhất …", "vào ngày …", and the recurring ones among them. */
export const findLimits: Finder = (text, bearings) =>
  [...text.matchAll(LEAD)].flatMap((found) => {
    const lead = found[0]
    return readFrom(
      { text, start: found.index, at: found.index + lead.length, by: bindingOf(lead), lead, times: [] },
      bearings,
    )
  })

const BARE_MONTHLY =
  /(?<![a-z])(?:vao )?ngay (\d{1,2}) (?:hang|moi) ?thang\b|(?<![a-z])(?:hang|moi) ?thang,? (?:vao )?ngay (\d{1,2})(?![\d/.]| thang)/g
const BARE_WEEKLY = new RegExp(String.raw`(?<![a-z])(?:vao )?(?:ngay )?${WEEKDAY} (?:hang|moi) ?tuan\b`, 'g')

/** Recurrences that stand without a lead: "ngày 25 hằng tháng", "thứ Hai hằng tuần". */
export const findBareRecurrences: Finder = (text) => {
  const monthly = [...text.matchAll(BARE_MONTHLY)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    limit: limit({ kind: 'recurrence', rule: 'monthly', day: Number(found[1] ?? found[2]), by: 'on' }),
  }))
  const weekly = [...text.matchAll(BARE_WEEKLY)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    limit: limit({ kind: 'recurrence', rule: 'weekly', day: weekdayNumber(found[1] ?? ''), by: 'on' }),
  }))
  return [...monthly, ...weekly]
}
