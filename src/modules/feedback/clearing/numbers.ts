import type { Plain } from './plain-letters.ts'
import type { PersonalKind, Span } from './span.ts'
import { fold } from './words.vi.ts'

/** A digit, or a letter that is typed for one. */
const D = '[0-9oil]'
/** What is typed between digits: blanks, dots, dashes, brackets; at most three together. */
const SEP = '[ .,\\-_/()*·]{0,3}'
/** What is typed between the signs of a plate. */
const JOINT = '[ .,\\-_/]{0,3}'
const digitsOf = (raw: string) => raw.replace(/o/g, '0').replace(/[il]/g, '1').replace(/\D/g, '')
const realDigits = (raw: string) => raw.replace(/\D/g, '').length

/** The same, also over the ends of lines. */
const OVER_LINES = '[ .,\\-_/()*·\\n]{0,3}'
const LINES = new RegExp(`(?<![0-9a-z])(?:\\+ ?)?${D}(?:${OVER_LINES}${D})*(?![0-9a-z])`, 'g')
const RUN = new RegExp(`(?<![0-9a-z])(?:\\+ ?)?${D}(?:${SEP}${D})*(?![0-9a-z])`, 'g')
const DATE = /^[ .]*(?:0?[1-9]|[12]\d|3[01]) ?[/.-] ?(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:(?:19|20)\d\d)\b/
const YEARS = /^(?:(?:19|20)\d\d[ ,-]{1,3})+(?:19|20)\d\d$/
const GROUPED = /^[1-9]\d{0,2}([ .,])\d{3}(?:\1\d{3})*$/
const MONEY = new RegExp(`^ ?(?:${fold.moneyWords})(?![a-z])`)

const isMobile = (digits: string) => /^0[35789]\d{8}$/.test(digits) || /^01[2689]\d{8}$/.test(digits)
const isLandline = (digits: string) => /^02\d{9}$/.test(digits)
/** A number at home: +84, 0084 and 84 become 0. */
const atHome = (digits: string) => digits.replace(/^(?:00)?84(?=\d{9,10}$)/, '0')

const isPaper = (digits: string) => /^0\d{11}$/.test(digits)
const LONGEST = 14

/** Digits that stand together without anything between them. */
const GROUP = new RegExp(`(?:\\+ ?)?${D}+`, 'g')

/**
 * Telephone numbers and numbers of citizens' papers, with blanks, dots and ends of lines between the digits or letters for noughts,
 * also between other numbers: every row of groups is tried.
 */
export function phonesIn({ folded }: Plain): Span[] {
  return [...folded.matchAll(LINES)].flatMap((run) => {
    if (realDigits(run[0]) < 7 || GROUPED.test(run[0])) return []
    return rowsIn(run[0]).map((span) => ({ ...span, start: span.start + run.index, end: span.end + run.index }))
  })
}

function rowsIn(run: string): Span[] {
  const groups = [...run.matchAll(GROUP)].map((group) => ({ start: group.index, end: group.index + group[0].length }))
  const spans: Span[] = []
  for (let first = 0; first < groups.length; first++) {
    const found = rowFrom(run, groups, first)
    if (!found) continue
    spans.push(found.span)
    first = found.last
  }
  return spans
}

type Group = { start: number; end: number }

/** The longest row of groups from one on that is a telephone's or a paper's number. */
function rowFrom(run: string, groups: readonly Group[], first: number): { span: Span; last: number } | null {
  const { start } = groups[first]!
  let best: { span: Span; last: number } | null = null
  for (let last = first; last < groups.length; last++) {
    const { end } = groups[last]!
    const raw = run.slice(start, end)
    const digits = digitsOf(raw)
    if (digits.length > LONGEST) break
    const kind = rowKind(raw, digits)
    if (kind) best = { span: { start, end, kind, certain: !DATE.test(raw) && isOne(raw, kind) }, last }
  }
  return best
}

/** Whether what stands on several lines is surely one number: a telephone's in groups. A column of small numbers is none. */
const isOne = (raw: string, kind: PersonalKind): boolean =>
  !raw.includes('\n') || (kind === 'phone' && raw.split('\n').every((line) => realDigits(line) > 1))

function rowKind(raw: string, digits: string): PersonalKind | null {
  if (realDigits(raw) < 7) return null
  const home = atHome(digits)
  if (isMobile(home) || isLandline(home)) return 'phone'
  return isPaper(digits) ? 'id' : null
}

/** Numbers of papers, cards and accounts, and whatever else is long enough to be somebody's. */
export function longNumbersIn({ folded }: Plain): Span[] {
  return [...folded.matchAll(RUN)].flatMap((match) => {
    const [raw] = match
    const after = folded.slice(match.index + raw.length)
    if (realDigits(raw) < 5 || isAmount(raw, after) || DATE.test(raw) || YEARS.test(raw)) return []
    const known = kindOf(raw, folded.slice(Math.max(0, match.index - 32), match.index))
    return known ? [spanOf(match, known.kind, known.certain)] : []
  })
}

const isAmount = (raw: string, after: string) => GROUPED.test(raw) && (raw.length < 10 || MONEY.test(after))

type Known = { kind: PersonalKind; certain: boolean } | null

const nearEnd = (words: string) => new RegExp(`(?<![a-z])(?:${words})(?![a-z])[^0-9\\n]*$`)
const ACCOUNT = nearEnd(fold.accountWords)
const PAPER = nearEnd(fold.idWords)
/** A number and year of a document: 263/QĐ, 27/2023. */
const tight = (raw: string) => !/[ ,/()]/.test(raw)

/** What a long number is, by the words before it, else by its length; null = nobody's. */
function kindOf(raw: string, before: string): Known {
  const digits = digitsOf(raw)
  const { length } = digits
  if (length >= 6 && ACCOUNT.test(before)) return { kind: 'account', certain: true }
  if (length >= 8 && PAPER.test(before)) return { kind: 'id', certain: true }
  return length < 8 || isHotline(digits) ? null : nameless(raw, length)
}

const nameless = (raw: string, length: number): Known => ({
  kind: length === 9 ? 'id' : 'number',
  certain: tight(raw) && !GROUPED.test(raw),
})

/** Numbers that everybody may call: 1800…, 1900… */
const isHotline = (digits: string) => /^1[89]00\d{4,6}$/.test(digits)

const spanOf = (match: RegExpExecArray, kind: PersonalKind, certain: boolean): Span => ({
  start: match.index,
  end: match.index + match[0].length,
  kind,
  certain,
})

/** A plate's signs, each perhaps apart from the next. */
const PLATE = `\\d${JOINT}\\d${JOINT}[a-z](?:${JOINT}[a-z0-9])?(?:${JOINT}\\d){4,5}(?!\\d)`

const FIXED: [PersonalKind, boolean, RegExp][] = [
  // Health insurance cards, passports.
  ['id', true, /(?<![a-z0-9])[a-z]{2} ?\d(?:[ .-]?\d){12}(?!\d)/g],
  ['id', true, /(?<![a-z0-9])[a-z]\d{7}(?!\d)/g],
  // Plates: 70-L1 123.45, 70A-12345, 70 FA 004.92, 70L1-1234.
  ['plate', true, /(?<![a-z0-9/])\d{2} ?[-.] ?[a-z][a-z0-9]?[ .-]{0,3}\d{3}[ .]{0,3}\d{1,2}(?![a-z0-9/])/g],
  ['plate', true, /(?<![a-z0-9/])\d{2} ?[a-z][a-z0-9]? ?[-.] ?\d{3}[ .]{0,3}\d{1,2}(?![a-z0-9/])/g],
  ['plate', true, /(?<![a-z0-9/])\d{2}[a-z][a-z0-9]? ?\d{3}[ .]?\d{2}(?![a-z0-9/])/g],
  ['plate', false, /(?<![a-z0-9/])\d{2} [a-z][a-z0-9]? \d{3}[ .]?\d{1,2}(?![a-z0-9/])/g],
  [
    'plate',
    true,
    new RegExp(
      `(?<![a-z])(?:${fold.vehicles})(?: so)?:? ?\\d{2}[ .-]?[a-z][a-z0-9]?[ .-]{0,3}\\d{3,5}(?:[ .]?\\d{2})?(?!\\d)`,
      'g',
    ),
  ],
  // Whatever stands between its signs: xe 7 0 H 1 1 2 3 4 5, xe 70-H1/123-45; without the vehicle it may be a measure.
  ['plate', true, new RegExp(`(?<![a-z])(?:${fold.vehicles})(?: so)?:? ?${PLATE}`, 'g')],
  ['plate', false, new RegExp(`(?<![a-z0-9/])${PLATE}`, 'g')],
  // A plate read out: biển số bảy mươi hát một một hai ba bốn năm; after xe it may be a sentence.
  [
    'plate',
    true,
    new RegExp(
      `(?<![a-z])(?:${fold.plates})(?: so)?:?(?:[ ,.-]+(?:${fold.digitWords}|${fold.letterWords}|\\d)(?![a-z])){6,}`,
      'g',
    ),
  ],
  [
    'plate',
    false,
    new RegExp(
      `(?<![a-z])(?:${fold.vehicles})(?: so)?:?(?:[ ,.-]+(?:${fold.digitWords}|${fold.letterWords}|\\d)(?![a-z])){6,}`,
      'g',
    ),
  ],
  // Days of birth.
  [
    'birth',
    true,
    new RegExp(
      `(?<![a-z])(?:${fold.birthWords})[: ]{0,3}(?:ngay )?\\d{1,2} ?(?:[/.-]|thang) ?\\d{1,2}(?: ?(?:[/.-]|nam) ?\\d{2,4})?(?!\\d)`,
      'g',
    ),
  ],
  ['birth', true, new RegExp(`(?<![a-z])(?:${fold.birthWords})[: ]{0,3}(?:nam )?(?:19|20)\\d{2}(?!\\d)`, 'g')],
  // Places on the map.
  ['point', true, /(?<!\d)(?:[89]|1\d|2[0-4])[.,]\d{3,}\s*[,;\s/]\s*1[01]\d[.,]\d{3,}/g],
  ['point', true, /\d{1,3} ?° ?\d{1,2}(?: ?['′’] ?[\d.,]+)?(?: ?(?:["″”]|['′’]{2}))? ?[a-z]?/g],
  ['point', true, /(?<![a-z0-9])[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}(?![a-z0-9])/g],
  // A number read out.
  ['phone', true, new RegExp(`(?<![a-z])(?:${fold.digitWords})(?:[ ,.-]+(?:${fold.digitWords})){7,}(?![a-z])`, 'g')],
]

/** What is told by its form alone. */
export const formedNumbersIn = ({ folded }: Plain): Span[] => [
  ...FIXED.flatMap(([kind, certain, form]) => [...folded.matchAll(form)].map((match) => spanOf(match, kind, certain))),
  ...brokenPhonesIn(folded),
  ...spokenPhonesIn(folded),
]

/** A mobile number with words in between, perhaps: 0907 - ngập - 123456. */
const brokenPhonesIn = (folded: string): Span[] =>
  [...folded.matchAll(/(?<!\d)0[35789]\d{0,3}(?:[^0-9\n]{1,24}\d{2,7}){1,3}(?!\d)/g)]
    .filter(([raw]) => isMobile(raw.replace(/\D/g, '')))
    .map((match) => spanOf(match, 'phone', false))

const SPOKEN = new RegExp(
  `(?<![a-z0-9])(?:${fold.digitWords}|\\d+)(?:[ ,.\\n-]{1,3}(?:${fold.digitWords}|\\d+)){3,}(?![a-z0-9])`,
  'g',
)
const SIGN = new RegExp(`${fold.digitWords}|\\d+`, 'g')

/** A mobile number of words and digits: không chín không chín 123 456, also between other numbers. */
function spokenPhonesIn(folded: string): Span[] {
  return [...folded.matchAll(SPOKEN)].flatMap((run) => {
    const signs = [...run[0].matchAll(SIGN)].map((sign) => ({
      start: run.index + sign.index,
      end: run.index + sign.index + sign[0].length,
      digits: WORDS_OF_DIGITS[sign[0]] ?? sign[0],
      spoken: sign[0] in WORDS_OF_DIGITS,
    }))
    return signs.flatMap((_, first) => spokenFrom(signs, first) ?? [])
  })
}

type Sign = { start: number; end: number; digits: string; spoken: boolean }

/** The mobile number that begins at a sign; null when none does. */
function spokenFrom(signs: readonly Sign[], first: number): Span | null {
  let digits = ''
  let spoken = false
  for (let last = first; last < signs.length && digits.length < LONGEST; last++) {
    digits += signs[last]!.digits
    spoken ||= signs[last]!.spoken
    if (spoken && isMobile(digits))
      return { start: signs[first]!.start, end: signs[last]!.end, kind: 'phone', certain: true }
  }
  return null
}

const WORDS_OF_DIGITS: Record<string, string> = {
  ...{ khong: '0', linh: '0', le: '0', mot: '1', hai: '2', ba: '3', bon: '4', tu: '4', nam: '5', lam: '5' },
  ...{ sau: '6', bay: '7', tam: '8', chin: '9' },
}
