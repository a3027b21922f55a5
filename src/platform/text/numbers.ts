/** A number in plain decimal form for storing and reckoning: '-1234.5'. `Number(value)` is exact up to 15 digits. */
export type Decimal = string

/**
 * What a typed number means. `ambiguous` lists every reading, the Vietnamese one first: the person is asked, nothing is guessed.
 * `invalid` gives the reason for the message beside the field.
 */
export type NumberReading =
  | { kind: 'blank' }
  | { kind: 'number'; value: Decimal }
  | { kind: 'ambiguous'; candidates: Decimal[] }
  | { kind: 'invalid'; reason: 'not_a_number' | 'bad_grouping' | 'not_whole' | 'too_long' }

type Groups = { separator: ' ' | '.' | ','; decimal: '.' | ',' }

const MAX_TYPED_DIGITS = 30
/** As many a double holds exactly: a longer number would be changed silently when it is reckoned with. */
const MAX_SIGNIFICANT_DIGITS = 15
const DIGITS = /^\d+$/
const SIGNED = /^([-+\u2212]?) ?([\d., ]+)$/
/** In this order: the Vietnamese style comes before the foreign one, so that it is the first candidate. */
const STYLES: Groups[] = [
  { separator: '.', decimal: ',' },
  { separator: ' ', decimal: ',' },
  { separator: ',', decimal: '.' },
  { separator: ' ', decimal: '.' },
]

/**
 * Reads a number as an official types it: '1.234.567,89', '12 000', '1,5', also '1,234.5'. '1.234' and '1,234' are ambiguous
 * unless `whole` (a count of people, households) rules one reading out. More than 15 significant digits are refused, never rounded.
 */
export function readNumber(text: string, options: { whole?: boolean } = {}): NumberReading {
  const typed = text.normalize('NFC').replace(/\s/gu, ' ').trim()
  if (typed === '') return { kind: 'blank' }
  const refused = refusal(typed)
  if (refused) return { kind: 'invalid', reason: refused }
  const [, sign, digits = ''] = SIGNED.exec(typed) ?? []
  return choose(readings(digits, sign !== '' && sign !== '+'), options.whole ?? false)
}

function refusal(typed: string): 'not_a_number' | 'too_long' | null {
  if (!SIGNED.test(typed) || !/\d/.test(typed)) return 'not_a_number'
  return typed.replace(/\D/g, '').length > MAX_TYPED_DIGITS ? 'too_long' : null
}

function choose(all: Decimal[], whole: boolean): NumberReading {
  const fitting = whole ? all.filter((value) => !value.includes('.')) : all
  if (fitting.some((value) => significantDigits(value) > MAX_SIGNIFICANT_DIGITS))
    return { kind: 'invalid', reason: 'too_long' }
  const [first] = fitting
  if (fitting.length > 1) return { kind: 'ambiguous', candidates: fitting }
  if (first !== undefined) return { kind: 'number', value: first }
  return { kind: 'invalid', reason: all.length > 0 ? 'not_whole' : 'bad_grouping' }
}

/** Digits from the first that is not zero to the last behind the point; zeros at the end of a whole number count. */
const significantDigits = (value: Decimal): number => value.replace(/^-?[0.]*/, '').replace('.', '').length

function readings(digits: string, negative: boolean): Decimal[] {
  // Digits alone are the same in every style; a grid of figures is made of them.
  const styles = DIGITS.test(digits) ? STYLES.slice(0, 1) : STYLES
  const values = styles.map((style) => readAs(digits, style)).filter((value) => value !== null)
  return [...new Set(values.map((value) => (negative && value !== '0' ? `-${value}` : value)))]
}

function readAs(digits: string, { separator, decimal }: Groups): Decimal | null {
  const [whole = '', fraction, ...more] = digits.split(decimal)
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null
  const joined = joinGroups(whole, separator)
  return joined === null ? null : canonical(joined, fraction ?? '')
}

/** '1.234.567' → '1234567'; null when the groups are not a first of one to three digits and then threes. */
function joinGroups(whole: string, separator: string): string | null {
  if (/^\d*$/.test(whole)) return whole
  const [first = '', ...rest] = whole.split(separator)
  const wellFormed = /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
  return wellFormed ? first + rest.join('') : null
}

function canonical(whole: string, fraction: string): Decimal {
  const integer = whole.replace(/^0+(?=\d)/, '') || '0'
  const decimals = fraction.replace(/0+$/, '')
  return decimals === '' ? integer : `${integer}.${decimals}`
}

/** A whole number as it is stored needs but its points: a tenth of the time that the formatter takes. */
const WHOLE = /^(0|-?[1-9]\d*)$/
const THOUSANDS = /\B(?=(\d{3})+$)/g
const formatters = new Map<string, Intl.NumberFormat>()

/**
 * Prints 1234567.89 as '1.234.567,89'. Takes a number or a decimal text (exact at any length); `decimals` fixes the places
 * (rounded half away from zero), without it as many as the value has. Throws RangeError on NaN, infinity and other texts.
 */
export function formatNumber(value: number | Decimal, options: { decimals?: number } = {}): string {
  const text = String(value)
  if (options.decimals === undefined && WHOLE.test(text)) return text.replace(THOUSANDS, '.')
  if (!/^-?\d+(\.\d+)?(e[-+]\d+)?$/.test(text)) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`)
  const printed = formatter(options.decimals).format(text as Intl.StringNumericLiteral)
  return /[1-9]/.test(printed) ? printed : printed.replace('-', '')
}

function formatter(decimals: number | undefined): Intl.NumberFormat {
  const key = String(decimals)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 20,
  })
  formatters.set(key, made)
  return made
}
