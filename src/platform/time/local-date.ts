/** A calendar day without clock or zone, 'YYYY-MM-DD', so that plain string order is time order. */
export type LocalDate = string

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const TIME_ZONE = 'Asia/Ho_Chi_Minh'

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The day of these numbers (month 1–12), or null when the calendar has no such day (31 April, 29 February of a common year). */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isLocalDate(text) ? text : null
}

/** Whether the text is an existing day written 'YYYY-MM-DD', years 0001–9999. */
export function isLocalDate(text: string): boolean {
  const match = PATTERN.exec(text)
  if (!match || match[1] === '0000') return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Year, month (1–12) and day as numbers. Throws RangeError on a text that is no day. */
export function dateParts(date: LocalDate): { year: number; month: number; day: number } {
  if (!isLocalDate(date)) throw new RangeError(`not a day: ${date}`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** The day `days` after (before, when negative). Throws RangeError on fractions and outside years 0001–9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`not a whole number of days: ${days}`)
  return fromDayNumber(dayNumber(date) + days)
}

/** How many days `to` lies after `from` (negative when before, 0 on the same day). */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** ISO weekday of the day: 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): Weekday {
  // Day 0 of the epoch was a Thursday; the double remainder keeps days before it positive.
  const fromMonday = (((dayNumber(date) + 3) % 7) + 7) % 7
  return (fromMonday + 1) as Weekday
}

/** The last day of the month (month 1–12). */
export function endOfMonth(year: number, month: number): LocalDate {
  const next = month === 12 ? localDate(year + 1, 1, 1) : localDate(year, month + 1, 1)
  if (!next) throw new RangeError(`not a month: ${year}-${month}`)
  return addDays(next, -1)
}

/** The day it is in Viet Nam at this instant. */
export function today(now: Date): LocalDate {
  const { year, month, day } = clockParts(now)
  return `${year}-${month}-${day}`
}

/** The time of day in Viet Nam at this instant, 'HH:mm' of 24 hours. */
export function timeOfDay(now: Date): string {
  const { hour, minute } = clockParts(now)
  return `${hour}:${minute}`
}

/** The instant at which the day begins in Viet Nam (UTC+7, no summer time since 1975). */
export function startOfDay(date: LocalDate): Date {
  dateParts(date)
  return new Date(`${date}T00:00:00+07:00`)
}

function clockParts(now: Date): Record<string, string> {
  return Object.fromEntries(clock.formatToParts(now).map((part) => [part.type, part.value]))
}

function dayNumber(date: LocalDate): number {
  const { year, month, day } = dateParts(date)
  const utc = new Date(0)
  // Not Date.UTC: it reads years 0–99 as 1900–1999.
  utc.setUTCFullYear(year, month - 1, day)
  return utc.getTime() / DAY_MS
}

function fromDayNumber(day: number): LocalDate {
  const time = new Date(day * DAY_MS)
  const text = Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10)
  if (!isLocalDate(text)) throw new RangeError('the day lies outside the years 0001–9999')
  return text
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
