/** How often a limit comes again. */
export const ruleTexts = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  yearly: 'hằng năm',
} as const

/** A time limit in words, put together from its values. */
export const limitTexts = {
  bound: { before: 'trước', 'not later than': 'chậm nhất', 'end of': 'hết', on: '', in: 'trong' },
  clock: (hour: string, minutes: string) => `${hour} giờ ${minutes}`,
  and: ' và ',
  day: (day: string) => `ngày ${day}`,
  month: (month: string, year: string) => `tháng ${month}/${year}`,
  quarter: (quarter: string, year: string) => `quý ${quarter}/${year}`,
  quarters: { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as Record<string, string>,
  year: (year: string) => `năm ${year}`,
  weekday: {
    1: 'thứ Hai',
    2: 'thứ Ba',
    3: 'thứ Tư',
    4: 'thứ Năm',
    5: 'thứ Sáu',
    6: 'thứ Bảy',
    7: 'Chủ nhật',
  } as Record<string, string>,
  monthOfQuarter: { 1: 'tháng đầu quý', 2: 'tháng giữa quý', 3: 'tháng cuối quý' } as Record<string, string>,
  dayOfQuarter: (day: string, month: string) => `ngày ${day} ${month}`,
  span: { daily: 'ngày', weekly: 'tuần', monthly: 'tháng', quarterly: 'quý', yearly: 'năm' },
  once: (span: string) => `mỗi ${span} một lần`,
  endOf: (span: string) => `cuối mỗi ${span}`,
} as const
