import { dateParts, endOfMonth, type LocalDate } from '#platform/time/index.ts'
import type { DutyFacts } from './duty-state.ts'
import { excludesDay } from './last-day.ts'
import { occurrencesOf, type Recurrence } from './occurrences.ts'

/** A deadline as a duty has it. */
export type ShareDeadline = {
  id: string
  lastDay: LocalDate | null
  from: LocalDate | null
  until: LocalDate | null
  rule: Recurrence['rule'] | null
  ruleDay: string | null
  bound: string | null
  times: readonly string[]
  /** What the plan says: "trước ngày 02/09/2023". */
  words: string | null
}

/** Which due is meant: of a deadline, of one occurrence of a recurring one, or (deadlineId null) of a share without dates. */
export type DueKey = { deadlineId: string | null; occurrenceOn: LocalDate | null }

/** One thing that a unit owes for its share of a duty. `dueOn` counts the last extension granted, `originalOn` is the plan's. */
export type Due = DueKey & {
  /** Times of the clock on its day, 'HH:MM'. */
  times: readonly string[]
  dueOn: LocalDate | null
  originalOn: LocalDate | null
  /** What the plan says of it; null for a share without dates. */
  words: string | null
  doneOn: LocalDate | null
  /** Of a due that a report does: how that report stands until it is confirmed. */
  report: 'waiting' | 'sentBack' | null
}

/** The report of a unit that does what a deadline asks: sent on a day, confirmed on another. */
export type ShareReport = {
  deadlineId: string
  filedOn: LocalDate
  sentBack: boolean
  confirmed: boolean
}

export type ShareRecords = {
  deadlines: readonly ShareDeadline[]
  /** Granted ones, in the order of their decisions. */
  extensions: readonly (DueKey & { until: LocalDate })[]
  /** Those that stand. */
  completions: readonly (DueKey & { doneOn: LocalDate })[]
  reports: readonly ShareReport[]
  /** From when occurrences count: the day on which the breakdown was first confirmed. */
  runsFrom: LocalDate
  /** The document's day; occurrences without an end of their own end with its year. */
  issuedOn: LocalDate | null
}

/** Two keys of one due. */
export const sameDue = (one: DueKey, other: DueKey): boolean =>
  one.deadlineId === other.deadlineId && one.occurrenceOn === other.occurrenceOn

/** Everything that a unit owes for its share, in order of time. A share without any date is one due without a day. */
export function duesOf(records: ShareRecords): Due[] {
  const keyed = records.deadlines.flatMap((deadline) => datesOf(deadline, records))
  const dated = keyed.length > 0 ? keyed : [WITHOUT_DATE]
  return dated
    .map((key) => ({ ...key, dueOn: extended(key, records), ...settledBy(key, records) }))
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
}

const WITHOUT_DATE = { deadlineId: null, occurrenceOn: null, originalOn: null, times: [], words: null }

type Dated = DueKey & Pick<Due, 'originalOn' | 'times' | 'words'>

function datesOf(deadline: ShareDeadline, { runsFrom, issuedOn }: ShareRecords): Dated[] {
  const { id, lastDay, rule, times, words } = deadline
  if (!rule) return lastDay ? [{ deadlineId: id, occurrenceOn: null, originalOn: lastDay, times, words }] : []
  const { year } = dateParts(issuedOn ?? runsFrom)
  const span = {
    from: [runsFrom, deadline.from ?? runsFrom].toSorted().at(-1)!,
    until: deadline.until ?? endOfMonth(year, 12),
  }
  const recurrence = { rule, day: deadline.ruleDay, before: excludesDay(deadline.bound, times) }
  return occurrencesOf(recurrence, span).map((on) => ({
    ...{ deadlineId: id, occurrenceOn: on, originalOn: on },
    ...{ times, words },
  }))
}

const extended = (key: Dated, { extensions }: ShareRecords) =>
  extensions.findLast((extension) => sameDue(extension, key))?.until ?? key.originalOn

/** Done by the unit's own word, or on the day of its report once that is confirmed. */
function settledBy(key: DueKey, { completions, reports }: ShareRecords): Pick<Due, 'doneOn' | 'report'> {
  const done = completions.find((completion) => sameDue(completion, key))
  const report = key.occurrenceOn === null ? reports.find(({ deadlineId }) => deadlineId === key.deadlineId) : undefined
  if (done) return { doneOn: done.doneOn, report: null }
  if (!report) return { doneOn: null, report: null }
  if (report.confirmed) return { doneOn: report.filedOn, report: null }
  return { doneOn: null, report: report.sentBack ? 'sentBack' : 'waiting' }
}

/** The due that presses most: the earliest that is not done; null when nothing is owed any more. */
export const openDue = (dues: readonly Due[]): Due | null => dues.find(({ doneOn: done }) => done === null) ?? null

/** What the state of the share follows from: the due that is open first, else the one that was done latest after its day. */
export function shareFacts(dues: readonly Due[], share: Pick<DutyFacts, 'request' | 'startedOn'>): DutyFacts {
  const open = openDue(dues)
  if (open) return { ...share, due: open.dueOn, doneOn: null, report: open.report }
  const last = dues.toSorted((a, b) => lateness(a) - lateness(b)).at(-1)
  return { ...share, due: last?.dueOn ?? null, doneOn: last?.doneOn ?? null }
}

/** Positive when done after its day; the later, the greater. */
function lateness({ dueOn, doneOn: done }: Due): number {
  if (!dueOn || !done || done <= dueOn) return 0
  return Date.parse(done) - Date.parse(dueOn)
}
