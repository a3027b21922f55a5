import { addDays, dateParts, endOfMonth, lastAcceptableDay, localDate, weekdayOf } from '#platform/time/index.ts'
import type { LocalDate } from '#platform/time/index.ts'

/**
 * When a recurring deadline comes: `day` is 1–7 of a week (Monday 1), 1–31 of a month (of a quarter: of its last month, or
 * 'M-DD' of its month M), 'MM-DD' of a year; null is the end of the span. `before` excludes the day itself.
 */
export type Recurrence = {
  rule: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly'
  day: string | null
  before: boolean
}

/** First and last day on which an occurrence may end. */
export type Span = { from: LocalDate; until: LocalDate }

/** A span of many years would make thousands of them; a plan's page shows what a person can carry out. */
const MOST = 400

/** The last days in time of the occurrences that end within the span; a daily activity has no dates of its own. */
export function occurrencesOf({ rule, day, before }: Recurrence, { from, until }: Span): LocalDate[] {
  if (rule === 'daily') return []
  const starts: LocalDate[] = []
  // One span more: "before the first of the month" ends in the month before.
  for (let start = startOf(rule, from); start <= addDays(until, 1); start = next(rule, start)) starts.push(start)
  return starts
    .slice(0, MOST)
    .flatMap((start) => namedDay(rule, day, start) ?? [])
    .map((named) => (before ? lastAcceptableDay(named, 'before') : named))
    .filter((last) => last >= from && last <= until)
}

type Dated = Exclude<Recurrence['rule'], 'daily'>

const MONTHS: Record<Exclude<Dated, 'weekly'>, number> = { monthly: 1, quarterly: 3, yearly: 12 }

/** The first day of the week, month, quarter or year that a day lies in. */
function startOf(rule: Dated, date: LocalDate): LocalDate {
  if (rule === 'weekly') return addDays(date, 1 - weekdayOf(date))
  const { year, month } = dateParts(date)
  return localDate(year, month - ((month - 1) % MONTHS[rule]), 1)!
}

function next(rule: Dated, start: LocalDate): LocalDate {
  return addDays(lastDayOf(rule, start), 1)
}

function lastDayOf(rule: Dated, start: LocalDate): LocalDate {
  if (rule === 'weekly') return addDays(start, 6)
  const { year, month } = dateParts(start)
  return endOfMonth(year, month + MONTHS[rule] - 1)
}

/** The day that the words name within the span that begins with `start`. Null for words that name none. */
function namedDay(rule: Dated, day: string | null, start: LocalDate): LocalDate | null {
  if (day === null) return lastDayOf(rule, start)
  if (rule === 'yearly') return /^\d{2}-\d{2}$/.test(day) ? localDate(dateParts(start).year, ...monthAndDay(day)) : null
  if (rule === 'weekly') return /^[1-7]$/.test(day) ? addDays(start, Number(day) - 1) : null
  const [n = '', month] = day.split('-').toReversed()
  return dayOfMonth(month ? lastOfMonth(start, Number(month)) : lastDayOf(rule, start), Number(n))
}

/** The last day of the month of that number in the span that begins with `start`. */
function lastOfMonth(start: LocalDate, n: number): LocalDate {
  const { year, month } = dateParts(start)
  return endOfMonth(year, month + n - 1)
}

/** The 31st of a short month is its last day. */
function dayOfMonth(last: LocalDate, n: number): LocalDate | null {
  if (!Number.isInteger(n) || n < 1 || n > 31) return null
  const { year, month, day } = dateParts(last)
  return localDate(year, month, Math.min(n, day))
}

const monthAndDay = (day: string): [number, number] => [Number(day.slice(0, 2)), Number(day.slice(3))]
