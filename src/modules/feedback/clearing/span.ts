/** What kind of personal data stands in a text. */
export const personalKinds = [
  'name',
  'phone',
  'id',
  'account',
  'plate',
  'email',
  'link',
  'address',
  'birth',
  'point',
  'number',
] as const
export type PersonalKind = (typeof personalKinds)[number]

/** A place in a text, in UTF-16 units, with what was found there. Not certain = a person must look. */
export type Span = { start: number; end: number; kind: PersonalKind; certain: boolean }

const length = ({ start, end }: Span) => end - start
const meet = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** The spans in their order, none over another: of two that meet the certain one stays, then the longer, then the earlier. */
export function apart(spans: readonly Span[]): Span[] {
  const ranked = spans
    .filter((span) => length(span) > 0)
    .toSorted((a, b) => Number(b.certain) - Number(a.certain) || length(b) - length(a) || a.start - b.start)
  const kept: Span[] = []
  for (const span of ranked) if (!kept.some((other) => meet(span, other))) kept.push(span)
  return kept.toSorted((a, b) => a.start - b.start)
}
