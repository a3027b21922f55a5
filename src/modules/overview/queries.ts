import { documentHits, documentTodos } from '#modules/documents/server.ts'
import { clearingTodos, petitionTodos, searchPetitions } from '#modules/feedback/server.ts'
import { administratorGlances, personHits, unitHits } from '#modules/organisation/server.ts'
import { itemHits, outreachTodos } from '#modules/outreach/server.ts'
import { carryingTodos, difficultyHits, dutyHits, planGlances, planTodos } from '#modules/plans/server.ts'
import {
  awaitedReports,
  consolidationTodos,
  reportingGlances,
  reportingTodos,
  reportReminderTodos,
} from '#modules/reporting/server.ts'
import type { Ask } from '#platform/http/context.ts'
import type { Hits } from '#platform/search/index.ts'
import type { Glance, Todo, Todos } from '#platform/todo/index.ts'

/** The offers of all slices that have something for a person. */
const offers: readonly ((ask: Ask) => Promise<Todos>)[] = [
  planTodos,
  carryingTodos,
  reportingTodos,
  reportReminderTodos,
  consolidationTodos,
  awaitedReports,
  documentTodos,
  petitionTodos,
  outreachTodos,
  clearingTodos,
]

const SHOWN = 50

/** What is due, what waits for the person, what he waits for: the most pressing of each, by date. */
export async function allTodos(ask: Ask): Promise<Record<Todo['group'], Todos>> {
  const all = await Promise.all(offers.map((offer) => offer(ask)))
  const items = all.flatMap((offer) => offer.items)
  const group = (wanted: Todo['group']): Todos => {
    const members = items
      .filter((todo) => todo.group === wanted)
      .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
    return { items: members.slice(0, SHOWN), total: members.length }
  }
  return { due: group('due'), waiting: group('waiting'), awaited: group('awaited') }
}

/** How things stand, for who answers for others. */
const glances: readonly ((ask: Ask) => Promise<Glance[]>)[] = [administratorGlances, planGlances, reportingGlances]

export const allGlances = async (ask: Ask): Promise<Glance[]> =>
  (await Promise.all(glances.map((glance) => glance(ask)))).flat()

/** What each slice can be searched for. */
const searches: readonly ((ask: Ask, words: string) => Promise<Hits>)[] = [
  unitHits,
  dutyHits,
  difficultyHits,
  documentHits,
  itemHits,
  searchPetitions,
  personHits,
]

/** Everything the words are found in, slice by slice, within what the person may see. */
export const searchAll = (ask: Ask, words: string): Promise<Hits[]> =>
  Promise.all(searches.map((search) => search(ask, words)))
