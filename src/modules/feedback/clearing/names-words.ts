import type { Plain } from './plain-letters.ts'
import { noNames, noPairs } from './words.vi.ts'

export type Word = {
  start: number
  end: number
  /** As typed, lower case. */ typed: string
  /** Without tone marks. */ folded: string
  capital: boolean
  /** One letter only, as who hides a name writes: ông A. */ letter: boolean
  /** What stands between it and the word before it. */ gap: string
}

/** A word; a capital letter after a small one begins another: NguyễnVănTèo, as it looks when what stood between is not seen. */
const WORD = /\p{L}(?:(?<!\p{Ll})\p{Lu}|[^\P{L}\p{Lu}]|[\p{M}'’-])*/gu
export const BLANK = /^ {1,3}$/
const MOST = 5

export function wordsOf({ text, folded }: Plain): Word[] {
  let last = 0
  return [...text.matchAll(WORD)].map((match) => {
    const [word] = match
    const end = match.index + word.length
    const gap = text.slice(last, match.index)
    last = end
    const capital = /^\p{Lu}/u.test(word)
    const letter = word.length === 1
    return {
      start: match.index,
      end,
      typed: word.toLowerCase(),
      folded: folded.slice(match.index, end),
      capital,
      letter,
      gap,
    }
  })
}

/** How many words from `at` on stand together and may be a name by their capitals. */
export function capitals(words: readonly Word[], at: number): number {
  const [word, next] = [words[at], words[at + 1]]
  if (!word?.capital || noNames.has(word.typed) || noPairs.has(`${word.folded} ${next?.folded}`)) return 0
  let n = 1
  while (n < MOST && goesOn(words[at + n - 1]!, words[at + n])) n += 1
  return n
}

/** Whether a name goes on with the next word: after a blank or nothing, or after the dot of an initial. */
const goesOn = (word: Word, next: Word | undefined): boolean =>
  next !== undefined &&
  next.capital &&
  (BLANK.test(next.gap) || next.gap === '' || (word.letter && /^\. ?$/.test(next.gap)))

/** How many words from one on are a name by a rule, and whether for certain. */
export type Ruled = { n: number; certain: boolean } | null
