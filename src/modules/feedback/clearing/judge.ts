import { personalLeft, reasonWanted, unsure } from './problems.ts'
import { ownNameIn } from './own-name.ts'
import { judged } from './personal.ts'

/** What a moderator wants to show, and what he says of it. */
export type Clearing = {
  title: string
  text: string
  answer: string | null
  sure: 'sure' | 'unsure'
  reason?: string | undefined
  confirmed: boolean
}

type Known = { places: readonly string[]; sender?: string | undefined }

/**
 * Throws (Problem 400, with the fields and places) while a text may not be shown: the moderator is unsure; the rule finds something for
 * certain; or the rule is unsure and nobody said why it may stay and that he looked. `known`: names of places, which are no people, and
 * the sender's own name, which never stays.
 */
export function judgeClearing(clearing: Clearing, known: Known): void {
  if (clearing.sure === 'unsure') throw unsure()
  const { certain, perhaps } = leftIn(clearing, known)
  if (Object.keys(certain).length > 0) throw personalLeft(certain)
  const missing = { reason: !clearing.reason, confirmed: !clearing.confirmed }
  if (perhaps.length > 0 && (missing.reason || missing.confirmed)) throw reasonWanted(perhaps, missing)
}

/** What the rule points at in the texts: for certain by field, and perhaps in all together. */
function leftIn({ title, text, answer }: Clearing, { places, sender }: Known) {
  const certain: Record<string, string[]> = {}
  const perhaps = new Set<string>()
  for (const [field, words] of Object.entries({ title, text, answer: answer ?? '' })) {
    const found = judged(words, places)
    const quote = ({ start, end }: { start: number; end: number }) => words.slice(start, end)
    const sure = [...found.certain, ...ownNameIn(words, sender)]
    if (sure.length > 0) certain[field] = sure.map(quote)
    for (const span of found.unsure) perhaps.add(quote(span))
  }
  return { certain, perhaps: [...perhaps] }
}
