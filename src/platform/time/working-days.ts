import { addDays, daysBetween, weekdayOf, type LocalDate } from './local-date.ts'

/** What departs from Monday–Friday. The rows come from the calendar of the installation; a day in both sets is off. */
export type WorkCalendar = {
  /** Holidays, compensation days and working days swapped away. */
  readonly off: ReadonlySet<LocalDate>
  /** Saturdays (or Sundays) worked in exchange for a swapped day. */
  readonly worked: ReadonlySet<LocalDate>
}

/** Monday to Friday with no holidays at all. */
export const PLAIN_WEEK: WorkCalendar = { off: new Set(), worked: new Set() }

const SATURDAY = 6
const MAX_WORKING_DAYS = 100_000

/** Whether offices work on this day. */
export function isWorkingDay(date: LocalDate, calendar: WorkCalendar): boolean {
  if (calendar.off.has(date)) return false
  return weekdayOf(date) < SATURDAY || calendar.worked.has(date)
}

/**
 * The `count`-th working day after the day, which itself is not counted (Civil Code 2015, Điều 147);
 * before it when `count` is negative. 0 gives the day itself, working or not. Throws RangeError on fractions.
 */
export function addWorkingDays(date: LocalDate, count: number, calendar: WorkCalendar): LocalDate {
  if (!Number.isSafeInteger(count) || Math.abs(count) > MAX_WORKING_DAYS)
    throw new RangeError(`not a number of working days: ${count}`)
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/**
 * Working days after `from` up to and including `to`; negative when `to` lies before `from` (then from `to` inclusive
 * to `from` exclusive), so that `workingDaysBetween(d, addWorkingDays(d, n))` is n. Days overdue: from the last good day to today.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number {
  const length = daysBetween(from, to)
  const step = Math.sign(length)
  let count = 0
  for (let passed = 1; passed <= Math.abs(length); passed += 1)
    if (isWorkingDay(addDays(from, passed * step), calendar)) count += 1
  return count === 0 ? 0 : count * step
}

/** The last working day strictly before the day. */
export function lastWorkingDayBefore(date: LocalDate, calendar: WorkCalendar): LocalDate {
  return addWorkingDays(date, -1, calendar)
}

/** The day itself if it is worked, else the working day before it. */
export function lastWorkingDayUpTo(date: LocalDate, calendar: WorkCalendar): LocalDate {
  return lastWorkingDayBefore(addDays(date, 1), calendar)
}

/** The day itself if it is worked, else the next working day: where a counted period ends (Civil Code 2015, Điều 148). */
export function firstWorkingDayFrom(date: LocalDate, calendar: WorkCalendar): LocalDate {
  return addWorkingDays(addDays(date, -1), 1, calendar)
}
