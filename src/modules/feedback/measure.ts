import { channels, type Channel } from './channel.ts'
import type { LocalDate } from '#platform/time/index.ts'
import type { Kind } from './kind.ts'

/**
 * As what a petition is counted, by what was done up to a day. `in-time`, `late`, `under-way` and `elsewhere` are all of
 * `received`, each once; `overdue` is a part of `under-way`; `not-solved` and `rated` are counted beside them.
 */
export const counts = [
  'received',
  'in-time',
  'late',
  'under-way',
  'overdue',
  'elsewhere',
  'not-solved',
  'rated',
] as const
export type Count = (typeof counts)[number]

export const countNamed = (name: string | null): Count | null => counts.find((count) => count === name) ?? null

/** By what the counts are told apart. */
export const dimensions = ['kind', 'channel', 'commune', 'topic', 'sex'] as const
export type Dimension = (typeof dimensions)[number]

/** What stands for "not known" in an address, where a commune, a topic or a sex could stand. */
export const UNKNOWN = 'chua-ro'

export const sexes = ['female', 'male', UNKNOWN] as const
export type Sex = (typeof sexes)[number]

export const scores = [1, 2, 3, 4, 5] as const
export type Score = (typeof scores)[number]

/** How satisfied those were who told it: how many, their mean (null of none), how many gave each score. */
export type Satisfaction = { rated: number; mean: number | null; byScore: Record<Score, number> }

/** One line of a table: what it is about (null = not known) and its counts. */
export type MeasureLine = { key: string | null; label: string | null; counts: Record<Count, number> }

export type Measures = { all: MeasureLine; by: Record<Dimension, MeasureLine[]>; satisfaction: Satisfaction }

/** The order of the fixed dimensions; communes and topics come in their official order. */
export const places: Record<'kind' | 'channel' | 'sex', readonly (Kind | Channel | Sex)[]> = {
  kind: ['reflection', 'proposal', 'complaint'],
  channel: channels,
  sex: sexes,
}

/** The first day of a day's year: where numbers begin unless asked otherwise. */
export const yearBegin = (day: LocalDate): LocalDate => `${day.slice(0, 4)}-01-01`

/** Fewer than so many denunciations are not told exactly: the number alone could tell that one came. */
export const LEAST_TOLD = 5
