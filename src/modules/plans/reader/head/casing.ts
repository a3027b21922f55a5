import { fold, squeeze } from '#platform/text/index.ts'
import type { Paragraph } from '../paragraphs/index.ts'
import { isUpper } from '../paragraphs/zones.ts'
import { TERRITORIES } from '../words.vi.ts'

const PLAIN_STARTS = ['uy ban nhan dan', 'hoi dong nhan dan', 'van phong']
const SEARCHED = 600

/** The same words as the running text prints them, when it does so in normal case. */
function fromText(name: string, paragraphs: readonly Paragraph[]): string | null {
  const key = fold(name)
  for (const paragraph of paragraphs.slice(0, SEARCHED)) {
    const at = paragraph.folded.indexOf(key)
    if (at < 0) continue
    const printed = paragraph.text.slice(at, at + key.length)
    if (/^\p{Lu}/u.test(printed) && /\p{Ll}/u.test(printed) && !isUpper(printed.split(' ').at(-1) ?? '')) return printed
  }
  return null
}

/** No Vietnamese syllable is without a vowel or has three consonants running, but for "ngh". */
const isAbbreviation = (word: string) => /^[^aeiouy]+$|[bcdfghklmnpqrstvx]{3}/.test(fold(word).replace('ngh', 'n'))
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

/** Where a territory's own name begins, e.g. after "tỉnh"; the length of the text when there is none. */
function territoryAt(lower: string): number {
  const starts = TERRITORIES.map((kind) => ` ${lower}`.indexOf(` ${kind} `)).filter((at) => at >= 0)
  return starts.length > 0 ? Math.min(...starts) : lower.length
}

function casedBody(words: string): string {
  if (words === '') return ''
  const folded = fold(words)
  const plain = PLAIN_STARTS.find((start) => folded.startsWith(start))
  return words
    .split(' ')
    .map((word, i) => {
      if (isAbbreviation(word)) return word
      const follows = plain === undefined ? i <= 1 || fold(words.split(' ')[i - 1] ?? '') === 'va' : i === 0
      return follows && fold(word) !== 'va' ? capital(word) : word.toLowerCase()
    })
    .join(' ')
}

function casedTerritory(words: string): string {
  const lower = words.toLowerCase()
  const kind = TERRITORIES.find((name) => lower.startsWith(`${name} `)) ?? ''
  const name = words.slice(kind.length).trim().split(' ').map(capital).join(' ')
  return `${kind} ${name}`.trim()
}

/** A name printed in capitals, in normal case: as the text itself writes it, else by the rules of official writing. */
export function normalCase(name: string, paragraphs: readonly Paragraph[]): string {
  const printed = squeeze(name)
  if (!isUpper(printed)) return printed
  const found = fromText(printed, paragraphs)
  if (found) return found
  const at = territoryAt(printed.toLowerCase())
  const body = printed.slice(0, at).trim()
  const cased = (body && fromText(body, paragraphs)) || casedBody(body)
  return `${cased} ${casedTerritory(printed.slice(at))}`.trim()
}
