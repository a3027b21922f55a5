import { plainOf } from './plain-letters.ts'
import type { Span } from './span.ts'

const WORDS = /[a-z0-9]+/g

/**
 * Where the sender's own name stands in a text, in any case, with or without tone marks: the whole name, or its last two words, by which
 * neighbours know a person. One word alone is no proof: many given names are everyday words.
 */
export function ownNameIn(typed: string, name: string | undefined): Span[] {
  const wanted = wordsOf(name ?? '')
    .slice(-2)
    .map(({ word }) => word)
  if (wanted.length < 2) return []
  const plain = plainOf(typed)
  const words = wordsOf(plain.folded)
  return words.flatMap(({ start, word }, at) => {
    const next = words[at + 1]
    if (!next || word !== wanted[0] || next.word !== wanted[1]) return []
    return [{ ...plain.back(start, next.end), kind: 'name' as const, certain: true }]
  })
}

const wordsOf = (text: string) =>
  [...plainOf(text).folded.matchAll(WORDS)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
