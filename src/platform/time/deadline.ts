import { addDays, type LocalDate } from './local-date.ts'
import { lastWorkingDayUpTo, type WorkCalendar } from './working-days.ts'

/** How the named day binds: "trước ngày X" excludes X, "chậm nhất ngày X" includes it. */
export type DeadlineBound = 'before' | 'not later than'

/** The last calendar day on which it is still in time. A day named in a plan does not move for weekends. */
export function lastAcceptableDay(date: LocalDate, bound: DeadlineBound): LocalDate {
  return bound === 'before' ? addDays(date, -1) : date
}

/** The last working day on which it is still in time: what to show beside the named day. */
export function lastAcceptableWorkingDay(date: LocalDate, bound: DeadlineBound, calendar: WorkCalendar): LocalDate {
  return lastWorkingDayUpTo(lastAcceptableDay(date, bound), calendar)
}
