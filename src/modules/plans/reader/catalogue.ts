import type { LocalDate, WorkCalendar } from '#platform/time/index.ts'

/** A project of a programme; `subProjects` are its parts (empty: it has none). `owner` is the ministry responsible. */
export type ProjectFacts = {
  number: number
  name: string
  subProjects: { number: number; name: string; owner: string }[]
}

/** What a legal act's form is for; `occasions` are codes of `ReaderCatalogue.occasions`. */
export type FormFacts = { act: string; label: string; title: string; occasions: string[] }

/** A programme as the law numbers it, with the forms of its circular. */
export type ProgrammeFacts = {
  title: string
  validFrom: LocalDate
  validTo: LocalDate | null
  projects: ProjectFacts[]
  forms: FormFacts[]
}

/** Words that tell the occasion of a report ("giữa kỳ"). */
export type Occasion = { code: string; label: string; words: string[] }

/** A spelling that is surely wrong, but after the words of `notAfter` ("mục tiêu dự án"); `right` is what was meant. */
export type Misspelling = { wrong: string; right: string; kind: 'spelling' | 'abbreviation'; notAfter: string[] }

/**
 * What the law and the calendar say, so far as remarks need it. All parts may be empty: then the remarks that need them
 * stay silent.
 */
export type ReaderCatalogue = {
  programmes: ProgrammeFacts[]
  occasions: Occasion[]
  calendar: WorkCalendar
  dayOffNames: ReadonlyMap<LocalDate, string>
  misspellings: Misspelling[]
}

/** A catalogue that knows nothing but that Saturday and Sunday are days off. */
export const EMPTY_CATALOGUE: ReaderCatalogue = {
  programmes: [],
  occasions: [],
  calendar: { off: new Set(), worked: new Set() },
  dayOffNames: new Map(),
  misspellings: [],
}
