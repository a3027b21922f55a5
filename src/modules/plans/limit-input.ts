import { localDate, isLocalDate } from '#platform/time/index.ts'
import { limitFormTexts as t, limitTexts } from './limit-texts.vi.ts'
import type { LimitValues } from './limit-words.ts'

/** The kinds of time limits that an officer enters. */
export const LIMIT_KINDS = ['date', 'month', 'quarter', 'weekly', 'monthly', 'quarterly', 'yearly'] as const
export type LimitKind = (typeof LIMIT_KINDS)[number]

export type EnteredLimit = {
  kind: LimitKind
  day?: string | undefined
  /** Which month or quarter ("7/2024", "III/2024"), or which day of the span ("thứ Sáu", "25", "20 tháng đầu", "15/12"). */
  when: string
  /** 'HH:MM' */
  time?: string | undefined
  bound: 'before' | 'not later than' | 'in'
}

type Known = Pick<LimitValues, 'iso' | 'rule' | 'ruleDay'>
type Wrong = { field: 'day' | 'when'; message: string }

const DATED = { iso: null, rule: null, ruleDay: null } as const
const ROMAN: Record<string, string> = { I: '1', II: '2', III: '3', IV: '4' }
const WEEKDAYS: Record<string, string> = { hai: '2', ba: '3', tư: '4', năm: '5', sáu: '6', bảy: '7' }
const MONTHS: Record<string, string> = { đầu: '1', giữa: '2', 'thứ hai': '2', cuối: '' }
const SUNDAY = '7'

const year = (text: string | undefined) => (text && text !== '0000' ? text : null)

function monthOf(text: string): string | null {
  const [, month = '', printed] = /^(?:tháng )?(\d{1,2})\s?\/\s?(\d{4})$/u.exec(text) ?? []
  return year(printed) && localDate(Number(printed), Number(month), 1) ? `${printed}-${month.padStart(2, '0')}` : null
}

function quarterOf(text: string): string | null {
  const [, quarter = '', printed] = /^(?:quý )?([1-4]|i{1,3}|iv)\s?\/\s?(\d{4})$/u.exec(text) ?? []
  return year(printed) ? `${printed}-Q${ROMAN[quarter.toUpperCase()] ?? quarter}` : null
}

function weekdayOf(text: string): string | null {
  if (/^(?:cn|chủ nhật)$/u.test(text)) return SUNDAY
  const [, printed = ''] = /^(?:thứ |t)?([2-7]|hai|ba|tư|năm|sáu|bảy)$/u.exec(text) ?? []
  const number = WEEKDAYS[printed] ?? printed
  return number ? String(Number(number) - 1) : null
}

const dayNumber = (printed: string | undefined) => {
  const day = Number(printed)
  return Number.isInteger(day) && day >= 1 && day <= 31 ? String(day) : null
}

const dayOfMonth = (text: string) => dayNumber(/^(?:ngày )?(\d{1,2})$/u.exec(text)?.[1])

function dayOfQuarter(text: string): string | null {
  const [, printed, named = 'cuối'] =
    /^(?:ngày )?(\d{1,2})(?:,? (?:của )?tháng (đầu|giữa|thứ hai|cuối)(?: quý)?)?$/u.exec(text) ?? []
  const day = dayNumber(printed)
  const month = MONTHS[named]
  return day && month ? `${month}-${day}` : day
}

function dayOfYear(text: string): string | null {
  const [, day, month] = /^(?:ngày )?(\d{1,2})\s?\/\s?(\d{1,2})$/u.exec(text) ?? []
  // A leap year, so that 29 February can be named.
  return day && month ? (localDate(2024, Number(month), Number(day))?.slice(5) ?? null) : null
}

const DAYS = { weekly: weekdayOf, monthly: dayOfMonth, quarterly: dayOfQuarter, yearly: dayOfYear }

type Recurring = keyof typeof DAYS

const tidied = (text: string) => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')

const named = (iso: string | null): Known | null => (iso === null ? null : { ...DATED, iso })

function recurring(rule: Recurring, text: string): Known | null {
  if (text === '') return { ...DATED, rule }
  const ruleDay = DAYS[rule](text)
  return ruleDay === null ? null : { ...DATED, rule, ruleDay }
}

function namedOf({ kind, day, when }: EnteredLimit): Known | null {
  const text = tidied(when)
  if (kind === 'date') return named(day && isLocalDate(day) ? day : null)
  if (kind === 'month') return named(monthOf(text))
  return kind === 'quarter' ? named(quarterOf(text)) : recurring(kind, text)
}

/** How a limit binds: a span without a day of its own ends with it, however it was said. */
function boundOf({ kind, bound }: EnteredLimit, { rule, ruleDay }: Known): NonNullable<LimitValues['bound']> {
  if (rule && ruleDay === null) return bound === 'in' ? 'in' : 'end of'
  return bound === 'in' && (rule || kind === 'date') ? 'on' : bound
}

/** What an officer entered as the values of a deadline; what cannot be understood marks its field. */
export function readLimit(entered: EnteredLimit): LimitValues | Wrong {
  const known = namedOf(entered)
  if (!known) {
    if (entered.kind === 'date') return { field: 'day', message: t.dayMissing }
    return { field: 'when', message: t.whenWrong[entered.kind] }
  }
  const { kind, time } = entered
  const timed = time && kind !== 'month' && kind !== 'quarter' ? [time] : []
  return { ...known, kind: known.rule ? 'recurrence' : kind, bound: boundOf(entered, known), times: timed }
}

/** Whether `readLimit` refused. */
export const isWrong = (read: LimitValues | Wrong): read is Wrong => 'field' in read

/** The fields that a deadline fills in; null for one that no form can hold (a period, a phase, one counted from an event). */
export function limitFieldsOf(limit: LimitValues): EnteredLimit | null {
  const kind = limit.rule ?? limit.kind
  if (!isEnterable(kind)) return null
  const { bound, times } = limit
  return { kind, bound: heldBound(bound), time: times[0], ...whenOf(limit, kind) }
}

function heldBound(bound: LimitValues['bound']): EnteredLimit['bound'] {
  if (bound === 'in' || bound === 'on') return 'in'
  return bound === 'before' ? bound : 'not later than'
}

const isEnterable = (kind: string): kind is LimitKind => LIMIT_KINDS.some((known) => known === kind)

function whenOf({ iso, ruleDay }: LimitValues, kind: LimitKind): Pick<EnteredLimit, 'day' | 'when'> {
  const text = iso ?? ''
  if (kind === 'date') return { day: text, when: '' }
  if (kind === 'month') return { when: `${Number(text.slice(5))}/${text.slice(0, 4)}` }
  if (kind === 'quarter') return { when: `${limitTexts.quarters[text.slice(-1)]}/${text.slice(0, 4)}` }
  return { when: ruleDay === null ? '' : dayText(kind, ruleDay) }
}

function dayText(kind: LimitKind, day: string): string {
  const [first = '', second = ''] = day.split('-')
  if (kind === 'weekly') return limitTexts.weekday[day] ?? ''
  if (kind === 'yearly') return `${second}/${first}`
  return second === '' ? first : `${second} ${limitTexts.monthOfQuarter[first]}`
}
