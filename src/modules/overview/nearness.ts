import { addDays, type LocalDate } from '#platform/time/index.ts'
import type { Todo } from '#platform/todo/index.ts'

/** How near the day of something is; a body that is asked is never late: `unanswered`. */
export const nearnesses = ['late', 'unanswered', 'soon', 'later', 'undated'] as const
export type Nearness = (typeof nearnesses)[number]

const SOON_DAYS = 7

/** A due of today until a week from now is soon. */
export function nearnessOf({ due, lateText }: Pick<Todo, 'due' | 'lateText'>, today: LocalDate): Nearness {
  if (due === null) return 'undated'
  if (due < today) return lateText ? 'unanswered' : 'late'
  return due <= addDays(today, SOON_DAYS) ? 'soon' : 'later'
}

/** Things by nearness, each group by date; empty groups are left out. */
export function byNearness<T extends Pick<Todo, 'due' | 'lateText'>>(
  todos: readonly T[],
  today: LocalDate,
): { nearness: Nearness; todos: T[] }[] {
  const groups = Map.groupBy(todos, (todo) => nearnessOf(todo, today))
  return nearnesses.flatMap((nearness) => {
    const members = groups.get(nearness)
    return members ? [{ nearness, todos: members.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '')) }] : []
  })
}
