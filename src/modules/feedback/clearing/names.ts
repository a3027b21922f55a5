import type { Plain } from './plain-letters.ts'
import { byInitials, byMark } from './names-marked.ts'
import { BLANK, capitals, wordsOf, type Ruled, type Word } from './names-words.ts'
import type { Span } from './span.ts'
import {
  givenNames,
  introductions,
  looseTitles,
  markedSurnames,
  middles,
  placeWords,
  publicNames,
  ranks,
  roleEnds,
  surnames,
  titles,
} from './words.vi.ts'

/** Where the words at `at` are the name of a place or of somebody in the history books. */
function isPublic(words: readonly Word[], from: number, all: number, places: readonly string[]): boolean {
  // T.T. Tân Biên: what kind of place it is stands before as initials.
  const initials = words.slice(from, from + all).findIndex(({ letter }) => !letter)
  const [at, n] = initials > 0 ? [from + initials, all - initials] : [from, all]
  const name = words
    .slice(at, at + n)
    .map(({ folded }) => folded)
    .join(' ')
  const before = words[at - 1]
  if (before && BLANK.test(words[at]!.gap) && placeWords.has(before.typed)) return true
  const whole = `${before?.folded} ${name}`
  return [...publicNames, ...places].some((known) => name === known || whole === known || name.startsWith(`${known} `))
}

/** ông Hùng, bà Lê Thị Lan, hộ Tư; also without a capital letter where it is a usual given name. */
function afterTitle(words: readonly Word[], at: number): Ruled {
  const strength = titled(words, at)
  if (!strength) return null
  const n = capitals(words, at)
  if (n > 0) return n === 1 && words[at]!.letter ? null : { n, certain: strength === 'strict' }
  return strength === 'strict' && isSmallGiven(words[at]!) ? { n: 1, certain: false } : null
}

const isSmallGiven = ({ capital, typed }: Word) => !capital && givenNames.has(typed)

/** Bảy Đực, Út Mập: order of birth and a nickname, perhaps. */
function byRank(words: readonly Word[], at: number): Ruled {
  const [rank, name] = [words[at]!, words[at + 1]]
  if (!rank.capital || !ranks.has(rank.typed) || !name || !BLANK.test(name.gap)) return null
  const n = capitals(words, at + 1)
  return n > 0 ? { n: n + 1, certain: false } : null
}

/** Whether a title stands before the word, one that is nearly always one or one that may be another word. */
function titled(words: readonly Word[], at: number): 'strict' | 'loose' | null {
  const before = words[at - 1]
  if (!before || !BLANK.test(words[at]!.gap)) return null
  if (titles.has(before.typed)) return 'strict'
  return looseTitles.has(before.typed) || roleEnds.has(before.typed) ? 'loose' : null
}

/** Tôi tên là nguyễn văn an; họ và tên: Lan. */
function afterIntroduction(words: readonly Word[], at: number, folded: string): Ruled {
  const word = words[at]!
  const before = folded.slice(Math.max(0, word.start - 24), word.start).replace(/[:;"(\s-]+$/, '')
  if (!introductions.some((words_) => endsWithWords(before, words_))) return null
  const n = capitals(words, at)
  if (n > 0) return n === 1 && word.letter ? null : { n, certain: true }
  return smallName(words, at)
}
const endsWithWords = (text: string, words: string) =>
  text.endsWith(words) && !/[a-z]/.test(text.at(-words.length - 1) ?? ' ')

/** A family name with a middle name in small letters. */
function smallName(words: readonly Word[], at: number): Ruled {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]]
  if (!first || !second || !surnames.has(first.folded) || !BLANK.test(second.gap)) return null
  if (!middles.has(second.folded)) return null
  const n = third && BLANK.test(third.gap) ? 3 : 2
  return { n, certain: true }
}

const SURE_SMALL = new Set([
  'nguyễn',
  'trần',
  'phạm',
  'huỳnh',
  'võ',
  'đặng',
  'bùi',
  'trương',
  'nguyen',
  'huynh',
  'tran',
  'pham',
])
const SURE_MIDDLE = new Set(['văn', 'thị', 'van', 'thi'])

/** A family name and what follows it: Nguyễn Văn An certainly, Lê Lan perhaps, nguyễn thị lan certainly. */
function bySurname(words: readonly Word[], at: number): Ruled {
  const word = words[at]!
  if (!surnames.has(word.folded) && !markedSurnames.has(word.typed)) return null
  if (!word.capital) return isSureSmall(word, words[at + 1]) ? smallName(words, at) : null
  const n = capitals(words, at)
  if (n < 2) return null
  return { n, certain: n >= 3 || middles.has(words[at + 1]!.folded) }
}

const isSureSmall = (first: Word, second: Word | undefined) =>
  SURE_SMALL.has(first.typed) && SURE_MIDDLE.has(second?.typed ?? '')

const AND = /^ ?(?:,|;|&|\/|-|–) ?$/
const LINKS = new Set(['và', 'với', 'cùng', 'va'])

/** The name that follows a name in a list: …, Lan và Minh. */
function nextInList(words: readonly Word[], at: number): number | null {
  const word = words[at]
  if (!word) return null
  if (AND.test(word.gap)) return at
  return LINKS.has(word.typed) && BLANK.test(word.gap) ? at + 1 : null
}

/** The names of people in a text. `places` (folded) are names of places, which are none. */
export function namesIn(plain: Plain, places: readonly string[] = []): Span[] {
  const words = wordsOf(plain)
  const spans: Span[] = []
  const keep = (at: number, n: number, certain: boolean) =>
    spans.push({ start: words[at]!.start, end: words[at + n - 1]!.end, kind: 'name', certain })
  let at = 0
  while (at < words.length) {
    const found = ruled(words, at, plain.folded)
    if (!found || isPublic(words, at, found.n, places)) {
      at += 1
      continue
    }
    keep(at, found.n, found.certain)
    at = followList(words, at + found.n, places, keep)
  }
  return spans
}

const ruled = (words: readonly Word[], at: number, folded: string): Ruled =>
  [
    afterIntroduction(words, at, folded),
    bySurname(words, at),
    afterTitle(words, at),
    byRank(words, at),
    byInitials(words, at),
    byMark(words, at),
  ].reduce<Ruled>(
    (best, one) => (one && (!best || one.n > best.n || (one.certain && !best.certain)) ? one : best),
    null,
  )

/** Keeps the names that follow in a list (perhaps: they have no title of their own); where to go on. */
function followList(
  words: readonly Word[],
  from: number,
  places: readonly string[],
  keep: (at: number, n: number, certain: boolean) => void,
): number {
  let at = from
  let next = listed(words, at, places)
  while (next) {
    keep(next.at, next.n, next.certain)
    at = next.at + next.n
    next = listed(words, at, places)
  }
  return at
}

/** The name that stands next in a list; null where a title begins (that name is found by itself) or none stands there. */
function listed(words: readonly Word[], from: number, places: readonly string[]) {
  const at = nextInList(words, from)
  const n = at === null ? 0 : capitals(words, at)
  if (at === null || n === 0 || titles.has(words[at]!.typed) || isPublic(words, at, n, places)) return null
  return { at, n, certain: bySurname(words, at)?.certain ?? false }
}
