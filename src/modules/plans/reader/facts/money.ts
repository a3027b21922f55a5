import type { Frame } from '../outline/frame.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { MoneyAmount } from '../reading.ts'

const FIGURE = String.raw`\d[\d.]*(?:,\d+)?`
const SCALE = String.raw`(?:(nghin|ngan|trieu|ty|ti)\s?)?`
const CURRENCY = String.raw`(?:dong|vnd|d)(?![a-z])(?!\s(?:chi|bao|thoi|bo|loat|pham|doi|hanh|minh|dan|y|nghiep|tinh|deu|cap)\b)`
const BARE = String.raw`(?=[\s,;.)]|$)(?!\s?(?:usd|us\$|euro|do la|kwh|m3|m2|luot|nguoi|cay|con|san pham|lan|tan))`
const AMOUNT = new RegExp(
  String.raw`(?<![\d/.,a-z])(?:(${FIGURE})\s?(/|-|den)\s?)?(${FIGURE})\s?(?:${SCALE}${CURRENCY}|(ty)${BARE})`,
  'g',
)
const APPROX = /(tren|hon|duoi|khong qua|khoang|gan|toi da|toi thieu|it nhat)\s(?:tu\s)?$/
const POWERS: Record<string, number> = { nghin: 3, ngan: 3, trieu: 6, ty: 9, ti: 9 }
const SMALLEST_BARE = 1000

type Found = { first?: string; link?: string; last: string; scale: string }

/** Thousands in threes, a comma before decimals; every other form is malformed ("5.378.7000.000") or open ("1.5"). */
const FORM = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/

/** The whole number of dong, or null when the figure cannot be read in one way only. */
function dongOf(figure: string, power: number): number | null {
  const form = FORM.exec(figure)
  if (!form?.[1]) return null
  const fraction = form[2] ?? ''
  if (fraction.length > power) return null
  return Number(form[1].replaceAll('.', '') + fraction.padEnd(power, '0'))
}

function valueOf({ first, link, last, scale }: Found): MoneyAmount['vnd'] {
  const power = POWERS[scale] ?? 0
  const high = dongOf(last, power)
  if (first === undefined) return high
  const low = dongOf(first, power)
  if (low === null || high === null) return null
  // "5.373,4/5.373,4 triệu đồng" is done of due, not a range.
  return link === '/' ? low : [low, high]
}

function approxOf(before: string): MoneyAmount['approx'] {
  const word = APPROX.exec(before)?.[1]
  if (!word) return null
  if (['tren', 'hon', 'toi thieu', 'it nhat'].includes(word)) return 'above'
  return ['duoi', 'khong qua', 'toi da'].includes(word) ? 'below' : 'about'
}

/** How much before the figures belongs to the amount: "trên", "từ". */
function leadOf(before: string, range: boolean): number {
  const word = APPROX.exec(before)?.[0] ?? (range ? /tu $/.exec(before)?.[0] : undefined)
  return word?.length ?? 0
}

/** Small bare figures are no amounts: "03 đồng". */
const isAmount = (last: string, scale: string) => scale !== '' || Number(last.replace(/\D/g, '')) >= SMALLEST_BARE

function amountsIn(paragraph: Paragraph): MoneyAmount[] {
  return [...paragraph.folded.matchAll(AMOUNT)].flatMap((found) => {
    const [all, first, link, last = '', scaled, bare] = found
    const scale = scaled ?? bare ?? ''
    if (!isAmount(last, scale)) return []
    const before = paragraph.folded.slice(Math.max(0, found.index - 16), found.index)
    const start = found.index - leadOf(before, first !== undefined && link !== '/')
    const amount = { vnd: valueOf({ first, link, last, scale }), approx: approxOf(before) }
    return [{ ...quoteOf(paragraph, start, found.index + all.trimEnd().length), ...amount }]
  })
}

/** Amounts in Vietnamese dong in the text and its annexes, as printed. */
export function moneyOf(frame: Frame): MoneyAmount[] {
  return frame.paragraphs.filter((_, position) => position >= frame.textStart).flatMap(amountsIn)
}
