import {
  addDays,
  addWorkingDays,
  firstWorkingDayFrom,
  type LocalDate,
  type WorkCalendar,
} from '#platform/time/index.ts'

/** A length of time as the law gives it: ngày (calendar) or ngày làm việc (working). */
export type Span = { days: number; unit: 'calendar' | 'working' }

/**
 * The last day of a span that begins on a day: that day is not counted, and a span of calendar days that ends on a day off ends on
 * the next working day (Civil Code 2015, Điều 147, 148).
 */
export const lastDayOf = (from: LocalDate, { days, unit }: Span, calendar: WorkCalendar): LocalDate =>
  unit === 'working' ? addWorkingDays(from, days, calendar) : firstWorkingDayFrom(addDays(from, days), calendar)
