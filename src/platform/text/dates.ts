import { dateParts, localDate, type LocalDate } from '#platform/time/local-date.ts'
import { longDate, LONG_DATE } from './texts.vi.ts'

/** What a typed date means; day comes before month always. `two_digit_year` and the rest are reasons for the message beside the field. */
export type DateReading =
  | { kind: 'blank' }
  | { kind: 'date'; value: LocalDate }
  | { kind: 'invalid'; reason: 'not_a_date' | 'no_such_day' | 'two_digit_year' }

const SHORT = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/
const SHORT_YEAR = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads '1/7/2023', '01-07-2023', 'ngày 01 tháng 7 năm 2023' and the '2023-07-01' of date fields. */
export function readDate(text: string): DateReading {
  const typed = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (typed === '') return { kind: 'blank' }
  if (SHORT_YEAR.test(typed)) return { kind: 'invalid', reason: 'two_digit_year' }
  const iso = ISO.exec(typed)
  if (iso) return dated(iso[1], iso[2], iso[3])
  const match = SHORT.exec(typed) ?? LONG_DATE.exec(typed)
  return match ? dated(match[3], match[2], match[1]) : { kind: 'invalid', reason: 'not_a_date' }
}

function dated(year?: string, month?: string, day?: string): DateReading {
  const value = localDate(Number(year), Number(month), Number(day))
  return value ? { kind: 'date', value } : { kind: 'invalid', reason: 'no_such_day' }
}

/** '2023-07-01' → '01/07/2023'. */
export function formatDate(date: LocalDate): string {
  const { year, month, day } = dateParts(date)
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`
}

/**
 * '2023-07-01' → 'ngày 01 tháng 7 năm 2023': days below 10 and the months 1 and 2 take a leading zero
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export function formatLongDate(date: LocalDate): string {
  const { year, month, day } = dateParts(date)
  return longDate(twoDigits(day), month < 3 ? twoDigits(month) : String(month), String(year))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
