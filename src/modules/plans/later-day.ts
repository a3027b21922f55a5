import type { LocalDate, WorkCalendar } from '#platform/time/index.ts'
import { dayOffText, isLater, lastDayText } from './due-text.ts'
import { carryingTexts as t } from './texts.vi.ts'

/** A day wanted or granted instead of `old`; `dayOffKept`: that it is a day off was said to who names it, and he keeps it. */
type LaterDay = { day: LocalDate; old: LocalDate; dayOffKept: boolean; calendar: WorkCalendar }

/** What is wrong with a later date: it gives no working day more, or is a day off and nobody said so yet; null when all is well. */
export function laterDayError({ day, old, dayOffKept, calendar }: LaterDay): string | null {
  if (!isLater(day, old, calendar)) return t.wantedNotLater(lastDayText(old, calendar))
  const said = dayOffKept ? null : dayOffText(day, calendar)
  return said && t.keepOrChoose(said)
}
