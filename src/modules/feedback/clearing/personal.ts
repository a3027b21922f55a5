import { fold as foldText } from '#platform/text/index.ts'
import { addressesIn } from './addresses.ts'
import { namesIn } from './names.ts'
import { formedNumbersIn, longNumbersIn, phonesIn } from './numbers.ts'
import { plainOf } from './plain-letters.ts'
import { apart, type Span } from './span.ts'
import { markText } from './texts.vi.ts'

export type { PersonalKind, Span } from './span.ts'

/**
 * The personal data in a Vietnamese text: names, numbers, addresses, each as a span of the text as typed. `places` are names of places
 * of the country, which are no people. It finds much, not all: a moderator reads every text before it is shown.
 */
export function personalIn(typed: string, places: readonly string[] = []): Span[] {
  const plain = plainOf(typed)
  const known = places.map(bareName)
  const found = [
    ...phonesIn(plain),
    ...formedNumbersIn(plain),
    ...longNumbersIn(plain),
    ...addressesIn(plain),
    ...namesIn(plain, known),
  ]
  return apart(found.map((span) => ({ ...span, ...plain.back(span.start, span.end) })))
}

/** A place's name without what kind of place it is, folded: Xã Tân Lập → tan lap. */
const bareName = (place: string) => foldText(place).replace(KIND_OF_PLACE, '')
const KIND_OF_PLACE = /^(?:xa|huyen|tinh|thi tran|thi xa|phuong|thanh pho|ap|khu pho)\s/

/** The text with a plain mark for each span: "ông [tên]". */
export function withMarks(typed: string, spans: readonly Span[]): string {
  let text = ''
  let from = 0
  for (const { start, end, kind } of spans) {
    text += typed.slice(from, start) + markText[kind]
    from = end
  }
  return text + typed.slice(from)
}

/** What of a text a person must look at, and what may not be shown at all. */
export function judged(typed: string, places: readonly string[] = []) {
  const spans = personalIn(typed, places)
  return { certain: spans.filter(({ certain }) => certain), unsure: spans.filter(({ certain }) => !certain) }
}

type Part = { start: number; text: string; found: Span | null }

/** A text's parts in their order, found ones with their span, for showing them marked. */
export function partsOf(typed: string, spans: readonly Span[]): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const span of spans) {
    parts.push({ start: from, text: typed.slice(from, span.start), found: null })
    parts.push({ start: span.start, text: typed.slice(span.start, span.end), found: span })
    from = span.end
  }
  parts.push({ start: from, text: typed.slice(from), found: null })
  return parts.filter(({ text }) => text !== '')
}
