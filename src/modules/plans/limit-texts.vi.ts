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

/** The form in which a time limit is entered. */
export const limitFormTexts = {
  kind: 'Loại thời hạn',
  kinds: {
    date: 'Một ngày',
    month: 'Trong một tháng',
    quarter: 'Trong một quý',
    weekly: 'Hằng tuần',
    monthly: 'Hằng tháng',
    quarterly: 'Hằng quý',
    yearly: 'Hằng năm',
  },
  keep: 'Giữ nguyên như đã đọc',
  none: 'Không ghi thời hạn',
  day: 'Ngày ghi trong văn bản',
  when: 'Tháng, quý; hoặc ngày của mỗi kỳ',
  whenHint:
    'Một tháng: 7/2023. Một quý: III/2023. Hằng tuần: thứ Sáu. Hằng tháng: 25. Hằng quý: 20 tháng cuối. Hằng năm: 15/12. Không ghi ngày là đến hết mỗi kỳ.',
  time: 'Giờ (nếu có)',
  bound: 'Cách ghi',
  bounds: {
    before: 'trước ngày này (không tính ngày này)',
    'not later than': 'chậm nhất ngày này (tính cả ngày này)',
    in: 'vào ngày này, trong tháng, quý, kỳ này',
  },
  dayMissing: 'Ghi ngày hạn.',
  whenWrong: {
    month: 'Ghi tháng và năm, ví dụ 7/2023.',
    quarter: 'Ghi quý và năm, ví dụ III/2023.',
    weekly: 'Ghi thứ trong tuần, ví dụ thứ Sáu; hoặc để trống.',
    monthly: 'Ghi ngày trong tháng, ví dụ 25; hoặc để trống.',
    quarterly: 'Ghi ngày và tháng của quý, ví dụ 20 tháng cuối; hoặc để trống.',
    yearly: 'Ghi ngày và tháng, ví dụ 15/12; hoặc để trống.',
  },
  known: 'Thời hạn đã có trong kế hoạch',
  asChosen: 'Theo thời hạn chọn ở trên',
  ofReport: 'Thời hạn của báo cáo',
  setOfReport: 'Lưu thời hạn của báo cáo',
  addReport: 'Thêm nghĩa vụ báo cáo',
  ofDuty: (n: number, limit: string) => `${limit} (nhiệm vụ ${n})`,
} as const
