export type LabelStyle = 'part' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'paren' | 'dash' | 'plus'

/** The number or bullet a paragraph begins with. `label` as printed without its dot; `start` is where the words begin. */
export type Label = { style: LabelStyle; label: string; order: number; start: number }

const ROMAN = /^([IVXLH]{1,6})\s?[.)/:-]\s*(?=\S)/
const ARABIC = /^(\d{1,2})(?:\s?[.)]\s*(?=[^\d\s])|\/\s+(?=\p{L}))/u
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=\p{L})|^(\d{1,2}(?:\.\d{1,2}){1,3})\.(?=\p{Lu})/u
const LETTER = /^([a-zđ])\s?[.)]\s*(?=\S)/u
const PART = /^(?:(PHẦN(?:\s+THỨ)?\s+[\p{Lu}\d]{1,6})\b[.:]?\s*|([A-H])\s?[.)]\s+(?=\p{Lu}{2}))/u
const PAREN = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)[.:]?\s*/u
const BULLET = /^([-–—•*·●○▪■➢✓])\s*(?=[^\d\s])|^([-–—•·●])\s+(?=\S)/u
const PLUS = /^\+\s*(?=\S)/

const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
const LETTER_ORDER = 'abcdđeghiklmnopqrstuvxy'

/** The value of a Roman number; scanners print "III" as "HI", so H counts as II. Null when it is no number. */
export function romanValue(printed: string): number | null {
  const roman = printed.replace(/H/g, 'II')
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(roman) || roman === '') return null
  let total = 0
  for (let i = 0; i < roman.length; i++) {
    const value = ROMAN_VALUES[roman.charAt(i)] ?? 0
    total += value < (ROMAN_VALUES[roman.charAt(i + 1)] ?? 0) ? -value : value
  }
  return total
}

/** The place of a list letter in the official order a b c d đ e g h …; 0 when it has none (f, j, w, z). */
export function letterOrder(letter: string): number {
  return LETTER_ORDER.indexOf(letter) + 1
}

type Reader = (text: string) => Label | null

const readers: Reader[] = [
  (text) => match(PART, text, (label) => ({ style: 'part', label, order: label.charCodeAt(0) })),
  (text) => match(ROMAN, text, (label) => ({ style: 'roman', label, order: romanValue(label) ?? 0 })),
  (text) => match(DECIMAL, text, (label) => ({ style: 'decimal', label, order: Number(label.split('.').at(-1)) })),
  (text) => match(ARABIC, text, (label) => ({ style: 'arabic', label, order: Number(label) })),
  (text) => match(LETTER, text, (label) => ({ style: 'letter', label, order: letterOrder(label) })),
  (text) => match(PAREN, text, (label) => ({ style: 'paren', label, order: Number(label) || 0 })),
  (text) => match(BULLET, text, () => ({ style: 'dash', label: '-', order: 0 })),
  (text) => match(PLUS, text, () => ({ style: 'plus', label: '+', order: 0 })),
]

function match(pattern: RegExp, text: string, make: (label: string) => Omit<Label, 'start'>): Label | null {
  const found = pattern.exec(text)
  if (!found) return null
  const label = make(found[1] ?? found[2] ?? '')
  if (label.style === 'roman' && label.order === 0) return null
  return { ...label, start: found[0].length }
}

/** Reads the label at the start of a normalised paragraph, or null when it begins with words. */
export function readLabel(text: string): Label | null {
  for (const read of readers) {
    const label = read(text)
    if (label) return label
  }
  return null
}
