import { weekdayOf, type LocalDate, type Weekday } from './local-date.ts'

const WEEKDAYS: Record<Weekday, string> = {
  1: 'thứ Hai',
  2: 'thứ Ba',
  3: 'thứ Tư',
  4: 'thứ Năm',
  5: 'thứ Sáu',
  6: 'thứ Bảy',
  7: 'Chủ nhật',
}

/** The weekday as written inside a sentence: 'thứ Hai' … 'thứ Bảy', 'Chủ nhật'. */
export function weekdayName(date: LocalDate): string {
  return WEEKDAYS[weekdayOf(date)]
}
