import type { Reader } from '../db/index.ts'
import type { Ask } from '../http/context.ts'
import type { LocalDate } from '../time/index.ts'

/** What a figure is counted over: these units with all under them (null = everywhere), from–to inclusive. */
export type FigureScope = {
  units: readonly string[] | null
  period: { from: LocalDate; until: LocalDate }
  /** One plan only; null = all. */
  planId: string | null
}

/** One entry behind a counted figure. */
export type FigureEntry = { id: string; href: string; title: string; origin: string; on: LocalDate | null }

/** The entries that the asker may see, and how many lie outside his view: both together are the count. */
export type FigureEntries = { items: FigureEntry[]; outside: number }

/**
 * A figure that a slice counts from its records and offers to others (reports, overview, portal). `count` never depends on
 * who looks; `list` does. `Schemas` are those that it reads.
 */
export type Measure<Schemas extends string> = {
  key: `${string}.${string}`
  title: string
  unit: string
  count: (read: Reader<Schemas>, scope: FigureScope) => Promise<number>
  list: (ask: Ask, scope: FigureScope) => Promise<FigureEntries>
}
