import { daysBetween, isWorkingDay, lastWorkingDayUpTo, workingDaysBetween } from '#platform/time/index.ts'
import type { LocalDate, WorkCalendar } from '#platform/time/index.ts'

/** When a unit is reminded of a due: so many working days before its last working day, and every so many days after it. */
export type ReminderRule = { before: readonly number[]; afterEvery: number }

/**
 * The stage that a due has reached on a day by a rule: 'before-10', 'before-3', 'due-day', 'week-1' (the first time after
 * it) …; null when nothing is to be said yet, or on a day off. A stage whose morning was missed is caught up on the next
 * working day.
 */
export function reminderStage(
  due: LocalDate,
  today: LocalDate,
  calendar: WorkCalendar,
  { before, afterEvery }: ReminderRule,
): string | null {
  if (!isWorkingDay(today, calendar)) return null
  if (today > due) {
    const times = Math.floor(daysBetween(due, today) / afterEvery)
    return times > 0 ? `week-${times}` : null
  }
  const left = workingDaysBetween(today, lastWorkingDayUpTo(due, calendar), calendar)
  const reached = before.toSorted((a, b) => a - b).find((days) => left <= days)
  if (reached === undefined) return null
  return reached === 0 ? 'due-day' : `before-${reached}`
}

/** Working days by which a due is passed; 0 while it is in time. */
export const lateDays = (due: LocalDate, today: LocalDate, calendar: WorkCalendar): number =>
  due < today ? workingDaysBetween(due, today, calendar) : 0
