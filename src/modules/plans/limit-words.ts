import { formatDate } from '#platform/text/index.ts'
import { isLocalDate } from '#platform/time/index.ts'
import { limitTexts as t, ruleTexts } from './limit-texts.vi.ts'

/** What of a deadline its words are made of; `ruleDay` as `Recurrence.day`, `times` 'HH:MM'. */
export type LimitValues = {
  kind: string
  iso: string | null
  bound: keyof typeof t.bound | null
  rule: keyof typeof ruleTexts | null
  ruleDay: string | null
  times: readonly string[]
}

/** "17 giờ 00"; empty without a time of the clock. */
const clockWords = (times: readonly string[]): string =>
  times
    .map((time) => {
      const [hour = '', minutes = ''] = time.split(':')
      return t.clock(hour, minutes)
    })
    .join(t.and)

const joined = (...words: string[]) => words.filter(Boolean).join(' ')

/** "trước 17 giờ 00 ngày 01/07/2023", "hằng tháng, trước ngày 25", "trong quý III/2023"; null where only the printed words say when. */
export function limitWords(limit: LimitValues): string | null {
  if (limit.rule) return recurringWords(limit, limit.rule)
  const named = limit.iso && nameOf(limit.iso)
  if (!named) return null
  const isDay = isLocalDate(limit.iso!)
  const bound = limit.bound ?? (isDay ? 'not later than' : 'in')
  return joined(isDay && bound === 'in' ? '' : t.bound[bound], clockWords(limit.times), named)
}

/** "ngày 01/07/2023", "tháng 7/2023", "quý III/2023", "năm 2023". */
function nameOf(iso: string): string | null {
  if (isLocalDate(iso)) return t.day(formatDate(iso))
  const [, year = '', month, quarter] = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])))?$/.exec(iso) ?? []
  if (!year) return null
  if (month) return t.month(String(Number(month)), year)
  return quarter ? t.quarter(t.quarters[quarter]!, year) : t.year(year)
}

function recurringWords({ ruleDay, bound, times }: LimitValues, rule: keyof typeof ruleTexts): string {
  const clock = clockWords(times)
  const day = ruleDay === null ? '' : dayOf(rule, ruleDay)
  if (day === '' && clock === '') {
    if (bound === 'in') return t.once(t.span[rule])
    return rule === 'daily' ? ruleTexts.daily : t.endOf(t.span[rule])
  }
  // Within a week of a span is by its last day.
  const lead = bound === null ? '' : t.bound[bound === 'in' ? 'not later than' : bound]
  return `${ruleTexts[rule]}, ${joined(lead, clock, day)}`
}

function dayOf(rule: keyof typeof ruleTexts, day: string): string {
  if (rule === 'weekly') return t.weekday[day] ?? day
  const [first = '', second = ''] = day.split('-')
  if (rule === 'yearly') return t.day(`${second}/${first}`)
  if (rule !== 'quarterly') return t.day(day)
  return second === ''
    ? t.dayOfQuarter(first, t.monthOfQuarter['3']!)
    : t.dayOfQuarter(second, t.monthOfQuarter[first]!)
}
