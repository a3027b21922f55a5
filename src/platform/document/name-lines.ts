import { AND, KEPT_TOGETHER, PLACE_KINDS } from './texts.vi.ts'

/** Letters on a line of the letterhead's left column, in portrait. */
export const LETTERHEAD_LETTERS = 25

const MOST_LINES = 4
const GOOD_BREAK = 12
const BROKEN_PHRASE = 100

type Gap = 'free' | 'good' | 'joined'

/**
 * A body's name in capitals, too long for one line, broken into as few lines of much the same length as hold it: best before
 * the kind of a place or after a comma or dash, and between words that belong together only where nothing else fits. A name
 * that fits, is broken already or fits into no four lines stays as it is. `lineLength` is in letters.
 */
export function nameLines(name: string, lineLength: number): string {
  if (name.includes('\n') || name.length <= lineLength) return name
  const words = name.split(' ')
  const gaps = gapsOf(words)
  for (const most of [BROKEN_PHRASE, Number.POSITIVE_INFINITY])
    for (let lines = 2; lines <= MOST_LINES; lines++) {
      const [best] = breaksInto(lines, words)
        .filter((at) => linesOf(words, at).every((line) => line.length <= lineLength))
        .map((at) => ({ at, cost: costOf(words, gaps, at) }))
        .filter(({ cost }) => cost < most)
        .toSorted((one, other) => one.cost - other.cost)
      if (best) return linesOf(words, best.at).join('\n')
    }
  return name
}

/** What lies between each word and the next. */
function gapsOf(words: readonly string[]): Gap[] {
  const joined = new Set([...phraseGaps(words), ...placeGaps(words)])
  return words.slice(1).map((_, at): Gap => {
    if (joined.has(at)) return 'joined'
    if (words[at] === AND) return 'joined'
    return /[,-]$/.test(words[at]!) || isPlaceKind(words, at + 1) ? 'good' : 'free'
  })
}

const phraseGaps = (words: readonly string[]): number[] =>
  KEPT_TOGETHER.map((phrase) => phrase.split(' ')).flatMap((phrase) =>
    words.flatMap((_, at) =>
      phrase.every((word, n) => bare(words[at + n]) === word) ? phrase.slice(1).map((_word, n) => at + n) : [],
    ),
  )

/** A place's kind and its name are one: up to the next kind, a comma, a dash or the end. */
const placeGaps = (words: readonly string[]): number[] =>
  [...words.keys()].filter((at) => isPlaceKind(words, at)).flatMap((at) => gapsFrom(words, at, endOfPlace(words, at)))

const gapsFrom = (words: readonly string[], from: number, until: number): number[] =>
  [...words.keys()].slice(from, until)

/** The place of the last word of a place's name. */
function endOfPlace(words: readonly string[], from: number): number {
  const after = words.findIndex((word, at) => at > from && (word === '-' || isPlaceKind(words, at)))
  const comma = words.findIndex((word, at) => at >= from && word.endsWith(','))
  return Math.min(after === -1 ? words.length - 1 : after - 1, comma === -1 ? words.length - 1 : comma)
}

const isPlaceKind = (words: readonly string[], at: number): boolean =>
  PLACE_KINDS.some((kind) => kind.split(' ').every((word, n) => words[at + n] === word)) &&
  !KEPT_TOGETHER.some((phrase) => phrase.split(' ').every((word, n) => bare(words[at + n]) === word))

const bare = (word: string | undefined): string | undefined => word?.replace(/,$/, '')

/** All ways to choose the gaps of `lines` lines, as numbers of the words that begin a line. */
function breaksInto(lines: number, words: readonly string[], from = 1): number[][] {
  if (lines === 1) return [[]]
  const ways: number[][] = []
  for (let at = from; at < words.length; at++)
    for (const rest of breaksInto(lines - 1, words, at + 1)) ways.push([at, ...rest])
  return ways
}

const linesOf = (words: readonly string[], starts: readonly number[]): string[] =>
  [0, ...starts].map((start, n) => words.slice(start, starts[n]).join(' '))

function costOf(words: readonly string[], gaps: readonly Gap[], starts: readonly number[]): number {
  const lengths = linesOf(words, starts).map(({ length }) => length)
  const broken = starts.filter((start) => gaps[start - 1] === 'joined').length
  const good = starts.filter((start) => gaps[start - 1] === 'good').length
  return Math.max(...lengths) - Math.min(...lengths) - GOOD_BREAK * good + BROKEN_PHRASE * broken
}
