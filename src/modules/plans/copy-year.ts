import { dateParts, endOfMonth, localDate, type LocalDate, type WorkCalendar } from '#platform/time/index.ts'
import { lastDays, type Limit } from './last-day.ts'

/** A day moved by whole years; 29 February becomes the last day of a shorter one. */
export function shiftDay(day: LocalDate, years: number): LocalDate {
  const { year, month, day: ofMonth } = dateParts(day)
  return localDate(year + years, month, ofMonth) ?? endOfMonth(year + years, month)
}

/** What a deadline names ('YYYY-MM-DD', 'YYYY-MM', 'YYYY-Qn', 'YYYY'), moved by whole years; other words stay. */
export function shiftNamed(iso: string, years: number): string {
  const [, year = '', rest = ''] = /^(\d{4})(.*)$/.exec(iso) ?? []
  if (!year) return iso
  return /^-\d{2}-\d{2}$/.test(rest) ? shiftDay(iso, years) : String(Number(year) + years).padStart(4, '0') + rest
}

export type Dated = Limit & { from: LocalDate | null; rule: string | null }

/**
 * The dates of a deadline in the new year. One that recurs is bound to that year (its old span moved, else the whole
 * year); any other is moved by whole years with its last day and last working day by the calendar of the new year. Where
 * dates are to be cleared, one that named a day is not taken along: null.
 */
export function inNewYear(
  limit: Dated,
  { years, toYear, clear, calendar }: { years: number; toYear: number; clear: boolean; calendar: WorkCalendar },
) {
  if (limit.rule !== null) return { ...recurring(limit, years, toYear, clear), last_day: null, last_working_day: null }
  const moved = {
    iso: limit.iso && shiftNamed(limit.iso, years),
    from_day: limit.from && shiftDay(limit.from, years),
    until_day: limit.until && shiftDay(limit.until, years),
  }
  const last = lastDays({ ...limit, iso: moved.iso, until: moved.until_day }, calendar)
  if (clear && (last.day !== null || moved.iso !== null)) return null
  return { ...moved, last_day: last.day, last_working_day: last.working }
}

function recurring({ iso, from, until }: Dated, years: number, toYear: number, clear: boolean) {
  return {
    iso: iso && shiftNamed(iso, years),
    from_day: from && !clear ? shiftDay(from, years) : localDate(toYear, 1, 1)!,
    until_day: until && !clear ? shiftDay(until, years) : localDate(toYear, 12, 31)!,
  }
}

/** A year standing alone: not part of a longer number, nor of a range such as "2021-2025". */
const alone = (year: number) => new RegExp(`(?<![\\d])(?<!\\d\\s?[-–]\\s?)${year}(?!\\d)(?!\\s?[-–]\\s?\\d)`, 'g')

/** A title of one year as the title of another: "… năm 2023" → "… năm 2024"; a span of years stays. */
export const inYear = (title: string, from: number, to: number): string => title.replace(alone(from), String(to))

/** Whether words speak of a year by itself. */
export const mentionsYear = (text: string, year: number): boolean => alone(year).test(text)
