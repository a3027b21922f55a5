import { shortened } from '#platform/text/index.ts'
import { personalIn, withMarks } from './personal.ts'

const TITLE = 80

/** A text with marks for all that the rule points at: a beginning for the moderator, never the end. */
export const suggestedText = (typed: string, places: readonly string[]): string =>
  withMarks(typed, personalIn(typed, places))

/** The first sentence of a cleared text in which nothing was found, cut at a word; what it is about where there is none. */
export function suggestedTitle(cleared: string, topic: string): string {
  const sentences = cleared.split(/(?<=[.!?…])\s|\n/).map((sentence) => sentence.trim().replace(/[.,;:]+$/, ''))
  const first = sentences.find((sentence) => sentence !== '' && !sentence.includes('[')) ?? topic
  return shortened(first, TITLE)
}
