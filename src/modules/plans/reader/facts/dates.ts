import { localDate, type LocalDate } from '#platform/time/index.ts'

/** A day in words or figures, for folded text: groups are day, month, year (figures), then day, month, year (words). */
export const DAY = String.raw`(?:(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)|(\d{1,2}) thang (\d{1,2})(?: ?, ?| )nam (\d{4}))`

/** The day of six groups of `DAY` that begin at `from`; null when the calendar has no such day. */
export function dayOf(groups: readonly (string | undefined)[], from: number): LocalDate | null {
  const day = groups[from] ?? groups[from + 3]
  const month = groups[from + 1] ?? groups[from + 4]
  const year = groups[from + 2] ?? groups[from + 5]
  return localDate(Number(year), Number(month), Number(day))
}
