import { localDate, type LocalDate } from '#platform/time/index.ts'
import { documentYear, type Bearings } from './found.ts'

/** Day and month, perhaps year: three groups, for folded text. */
export const DAY_MONTH = String.raw`(\d{1,2})(?:\s?[/.]\s?| thang |-(?=\d{1,2}-\d{4}))(\d{1,2})(?:(?:\s?[/.-]\s?|,? nam )(\d{4}))?(?![\d/])`

/** A time of the clock: two groups, hour and minutes. */
export const CLOCK = String.raw`(\d{1,2})\s?(?:gio|h|g)\s?(\d{2})?(?![a-z])(?: phut)?`

const WEEKDAYS: Record<string, number> = {
  'thu hai': 1,
  'thu 2': 1,
  'thu ba': 2,
  'thu 3': 2,
  'thu tu': 3,
  'thu 4': 3,
  'thu nam': 4,
  'thu 5': 4,
  'thu sau': 5,
  'thu 6': 5,
  'thu bay': 6,
  'thu 7': 6,
  'chu nhat': 7,
}

/** The name of a weekday: one group. */
export const WEEKDAY = String.raw`(thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?![a-z0-9])`

/** 1 Monday … 7 Sunday; null for other words. */
export function weekdayNumber(words: string): number | null {
  return WEEKDAYS[words] ?? null
}

const twoDigits = (value: string | number) => String(value).padStart(2, '0')

/** 'HH:MM', or null for an impossible hour. */
export function clockTime(hour: string | undefined, minutes: string | undefined): string | null {
  if (hour === undefined || Number(hour) > 24 || Number(minutes ?? 0) > 59) return null
  return `${twoDigits(hour)}:${minutes ?? '00'}`
}

/** 'MM-DD' of a day that some year has, else null. */
export function monthDay(day: string | undefined, month: string | undefined): string | null {
  return localDate(2024, Number(month), Number(day))?.slice(5) ?? null
}

/**
 * The day; a missing year is the document's, or the later year its title names when the day would otherwise lie before
 * the issue.
 */
export function dayIn(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  bearings: Bearings,
): LocalDate | null {
  const inYear = (value: number) => localDate(value, Number(month), Number(day))
  if (year) return inYear(Number(year))
  const own = documentYear(bearings)
  return own === null ? null : later(inYear(own), inYear(bearings.planYear ?? own), bearings.issued)
}

/** The first day, unless it lies before the issue and the second one does not. */
function later(own: LocalDate | null, planned: LocalDate | null, issued: LocalDate | null): LocalDate | null {
  if (own === null || planned === null || issued === null) return own
  return own < issued && planned >= issued ? planned : own
}

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** 'YYYY-Qn' of "IV" or "4". */
export function quarterIso(quarter: string | undefined, year: string | number | undefined): string | null {
  const number = QUARTERS[quarter ?? ''] ?? Number(quarter)
  return number >= 1 && number <= 4 && year ? `${year}-Q${number}` : null
}

/** 'YYYY-MM', or null when there is no such month. */
export function monthIso(month: string | undefined, year: string | number | undefined): string | null {
  const number = Number(month)
  return number >= 1 && number <= 12 && year ? `${year}-${twoDigits(number)}` : null
}
