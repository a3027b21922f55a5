import { endOfMonth, isLocalDate, lastAcceptableDay, lastWorkingDayUpTo, localDate } from '#platform/time/index.ts'
import type { LocalDate, WorkCalendar } from '#platform/time/index.ts'

/** What of a deadline says when it ends: `iso` is a day, 'YYYY-MM', 'YYYY-Qn' or 'YYYY'; `times` are those of the clock. */
export type Limit = {
  kind: string
  iso: string | null
  until: string | null
  by: string | null
  times?: readonly string[]
}

/** Whether the named day itself is too late: "trước ngày X" is, "trước 17 giờ ngày X" ends on X. */
export const excludesDay = (by: string | null, times: readonly string[]): boolean =>
  by === 'before' && times.length === 0

/** The last calendar day in time ("trước ngày X" excludes X, "chậm nhất ngày X" includes it); null where the words give no day. */
export function lastDayOf({ kind, iso, until, by, times = [] }: Limit): LocalDate | null {
  if (kind === 'period') return until && isLocalDate(until) ? until : null
  const span = iso ? spanOf(iso) : null
  if (!span) return null
  if (excludesDay(by, times)) return lastAcceptableDay(span.first, 'before')
  return span.last
}

/** The last day in time and the last working day in time by a calendar. */
export function lastDays(limit: Limit, calendar: WorkCalendar): { day: LocalDate | null; working: LocalDate | null } {
  const day = lastDayOf(limit)
  return { day, working: day && lastWorkingDayUpTo(day, calendar) }
}

/** First and last day of what an ISO text names; null where it is none. */
function spanOf(iso: string): { first: LocalDate; last: LocalDate } | null {
  if (isLocalDate(iso)) return { first: iso, last: iso }
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])))?$/.exec(iso)
  if (!match || match[1] === '0000') return null
  const year = Number(match[1])
  if (match[2]) return months(year, Number(match[2]), Number(match[2]))
  if (match[3]) return months(year, Number(match[3]) * 3 - 2, Number(match[3]) * 3)
  return months(year, 1, 12)
}

function months(year: number, from: number, to: number): { first: LocalDate; last: LocalDate } | null {
  const first = localDate(year, from, 1)
  return first === null ? null : { first, last: endOfMonth(year, to) }
}
