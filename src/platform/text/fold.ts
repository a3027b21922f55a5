const MARKS = /[\u0300-\u036f]/g
const REPLACED: Record<string, string> = {
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
}
const cache = new Map<string, string>()

function foldUnit(unit: string): string {
  const known = cache.get(unit)
  if (known !== undefined) return known
  const plain = (REPLACED[unit] ?? unit.normalize('NFD').replace(MARKS, '')).toLowerCase()
  const folded = plain.length === 1 ? plain : unit
  if (cache.size < 4096) cache.set(unit, folded)
  return folded
}

/** The text in Unicode normal form C, the only form that is stored or compared. */
export function toNfc(text: string): string {
  return text.normalize('NFC')
}

/**
 * Lower case without tone marks, đ as d, dashes and quotation marks plain; one UTF-16 unit for each unit of the input,
 * so that an offset in the folded text is an offset in the text. The input must be NFC for the marks to vanish.
 */
export function foldEach(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) folded += foldUnit(text.charAt(i))
  return folded
}

/** A key for search and comparison: folded, white space squeezed and trimmed. "Uỷ  ban" and "ủy ban" are one. */
export function fold(text: string): string {
  return squeeze(foldEach(toNfc(text)))
}

/** White space runs become one space; both ends are trimmed. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
