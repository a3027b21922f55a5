import { formatDate } from '#platform/text/index.ts'
import {
  isWorkingDay,
  lastWorkingDayUpTo,
  weekdayName,
  type LocalDate,
  type WorkCalendar,
} from '#platform/time/index.ts'
import { dueTexts as t } from './page-texts.vi.ts'
import { sameDue, type Due, type DueKey } from './share-dues.ts'

// One rule for a deadline wherever it stands: the last working day that still counts, and beside it whose words set it.

/** A due as the value of a choice in a form. */
export const dueValue = ({ deadlineId, occurrenceOn }: DueKey): string => `${deadlineId ?? ''}/${occurrenceOn ?? ''}`

/** The key that a form's choice means; the act's schema checks what it holds. */
export function dueOfValue(value: string | undefined): { deadlineId: string | null; occurrenceOn: string | null } {
  const [deadlineId, occurrenceOn] = (value ?? '').split('/')
  return { deadlineId: deadlineId || null, occurrenceOn: occurrenceOn || null }
}

/** The day by which it must be done: "31/08/2023" for a last day of 01/9, which is off. */
export const lastDayText = (day: LocalDate, calendar: WorkCalendar): string =>
  formatDate(lastWorkingDayUpTo(day, calendar))

/** What a day off is worth as a limit: "ngày nghỉ, ngày làm việc cuối là thứ Sáu, 15/09/2023"; null for a working day. */
export const worthOf = (day: LocalDate, calendar: WorkCalendar): string | null =>
  isWorkingDay(day, calendar) ? null : t.worth(dayOf(lastWorkingDayUpTo(day, calendar)))

/** A day that somebody names as a limit: "15/09/2023"; of a day off what it is worth: "16/09/2023 (ngày nghỉ, ngày làm việc cuối là thứ Sáu, 15/09/2023)". */
export function limitText(day: LocalDate, calendar: WorkCalendar): string {
  const worth = worthOf(day, calendar)
  return worth ? `${formatDate(day)} (${worth})` : formatDate(day)
}

/** What to say to who names a day off as a limit; null for a working day. */
export function dayOffText(day: LocalDate, calendar: WorkCalendar): string | null {
  if (isWorkingDay(day, calendar)) return null
  return t.namedDayOff(dayOf(day), dayOf(lastWorkingDayUpTo(day, calendar)))
}

const dayOf = (day: LocalDate) => t.weekday(weekdayName(day), formatDate(day))

type Shown = Pick<Due, 'dueOn' | 'originalOn' | 'words' | 'times'>

/** Whose words set the day: the plan's, or the extension with the date before it; null where they say no more than the day. */
export function dueOrigin({ dueOn, originalOn, words, times }: Shown, calendar: WorkCalendar): string | null {
  if (!dueOn) return null
  if (originalOn && originalOn !== dueOn) return t.extended(formatDate(dueOn), lastDayText(originalOn, calendar))
  const noMore = times.length === 0 && words?.endsWith(lastDayText(dueOn, calendar))
  return noMore ? null : words
}

/** A due in one line: "31/08/2023 (trước ngày 02/09/2023)"; `whole` for a share without dates. */
export function dueLabel(due: Shown, calendar: WorkCalendar, whole: string): string {
  if (!due.dueOn) return whole
  const origin = dueOrigin(due, calendar)
  const day = lastDayText(due.dueOn, calendar)
  return origin ? `${day} (${origin})` : day
}

/** Whether a later date gives more: at least one working day after the one that counts now. */
export const isLater = (day: LocalDate, old: LocalDate, calendar: WorkCalendar): boolean =>
  lastWorkingDayUpTo(day, calendar) > lastWorkingDayUpTo(old, calendar)

/** The due that a record is about; undefined where the plan no longer has it. */
export const dueOf = (dues: readonly Due[], key: DueKey): Due | undefined => dues.find((due) => sameDue(due, key))
