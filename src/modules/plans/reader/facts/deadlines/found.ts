import type { LocalDate } from '#platform/time/index.ts'
import type { Deadline } from '../../reading.ts'

/** The values of a time limit without its place in the text. */
export type Limit = Omit<Deadline, 'quote' | 'at' | 'who' | 'what'>

/** A limit found in a folded text, with its offsets there. */
export type Found = { start: number; end: number; limit: Limit }

/** What a limit without a year, or "from now", is reckoned from. `planYear`: the year that the title names. */
export type Bearings = { issued: LocalDate | null; issuedPartial: string | null; planYear: number | null }

/** One pass over a folded text in which cited documents are blanked out. */
export type Finder = (text: string, bearings: Bearings) => Found[]

const EMPTY: Omit<Limit, 'kind'> = {
  iso: null,
  from: null,
  until: null,
  rule: null,
  day: null,
  month: null,
  times: [],
  amount: null,
  unit: null,
  after: null,
  by: null,
}

/** A limit with the values given, everything else empty. */
export function limit(values: Partial<Limit> & Pick<Limit, 'kind'>): Limit {
  return { ...EMPTY, ...values }
}

/** The document's year: of its issue, else the year its title names; null when neither is known. */
export function documentYear({ issued, issuedPartial, planYear }: Bearings): number | null {
  const printed = issued ?? issuedPartial
  return printed ? Number(printed.slice(0, 4)) : planYear
}
