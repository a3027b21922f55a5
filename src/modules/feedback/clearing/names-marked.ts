import { capitals, type Ruled, type Word } from './names-words.ts'
import { networkWords } from './network-words.ts'
import { afterY, peoples, placeInitials } from './words.vi.ts'

const isInitial = ({ capital, letter }: Word) => capital && letter

const MOST_INITIALS = 3

/** N.V.Tèo, T. T. Lan; with one initial, or those of a kind of place, perhaps: V.Tèo, T.P Long An. */
export function byInitials(words: readonly Word[], at: number): Ruled {
  const count = words.slice(at, at + MOST_INITIALS + 1).findIndex((word) => !isInitial(word))
  const end = at + count
  const name = words[end]
  if (count < 1 || !name?.capital || !isDotted(words, at, end)) return null
  const initials = words
    .slice(at, end)
    .map(({ folded }) => folded)
    .join(' ')
  const n = capitals(words, at)
  if (n <= count) return null
  return count === 1 ? oneInitial(initials, n, name) : { n, certain: !placeInitials.has(initials) }
}

/** A, B, C before a blank are headings; before a name without one they are perhaps the beginning of a person's. */
const oneInitial = (initial: string, n: number, { gap }: Word): Ruled =>
  gap === '.' && !placeInitials.has(initial) ? { n, certain: false } : null

const DOT = /^\. ?$/
/** Dots between the initials; before the name a blank is enough after two: N.V Tèo. */
const isDotted = (words: readonly Word[], at: number, end: number) =>
  words.slice(at + 1, end).every(({ gap }) => DOT.test(gap)) &&
  (DOT.test(words[end]!.gap) || (end - at > 1 && words[end]!.gap === ' '))

/** A capital letter, a stroke and a name: H'Lan, K’Brơi. */
const STROKED = /^[hkrymdl]['’ʼ`]\p{L}{2,}$/u

/** Names as the peoples of the Highlands write them, and who is named after a network: perhaps. */
export function byMark(words: readonly Word[], at: number): Ruled {
  const word = words[at]!
  const n = capitals(words, at)
  if (n === 0) return afterLetterY(words, at)
  if (STROKED.test(word.typed) && !peoples.has(word.folded.slice(2))) return { n, certain: false }
  return isNetwork(words[at - 1]) && !networkWords.has(word.typed) ? { n, certain: false } : null
}

const NETWORKS = new Set(['zalo', 'facebook', 'fb', 'tiktok', 'viber', 'telegram', 'instagram', 'messenger', 'skype'])
const isNetwork = (word: Word | undefined): boolean => word !== undefined && NETWORKS.has(word.folded)

/** Y Moan, Y Thu Niê. The letter is no name by itself, so that y tế and Y sĩ are none. */
function afterLetterY(words: readonly Word[], at: number): Ruled {
  const next = words[at + 1]
  const n = next && words[at]!.typed === 'y' && words[at]!.capital ? capitals(words, at + 1) : 0
  return n > 0 && /^[ -]$/.test(next!.gap) && !afterY.has(next!.folded) ? { n: n + 1, certain: false } : null
}
