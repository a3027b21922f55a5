import { addDays, type LocalDate } from '#platform/time/index.ts'
import { isDone, type State } from './state.ts'

/** What becomes of a message: a petition of its own, the reply to a question, a further message, or one after the end. */
export const wents = ['new', 'reply', 'message', 'after'] as const
export type Went = (typeof wents)[number]

/** A petition of the one who wrote. */
export type Talk = {
  state: State
  /** Behind the wall around a denunciation. */ walled: boolean
  /** The business day of the step that bears the state. */ since: LocalDate
  /** When something was last written or done. */ movedAt: Date
}

/** The message goes to `to`. */
export type Going<T extends Talk> = { to: T; went: Exclude<Went, 'new'> }

/**
 * To which of his petitions a person's message belongs; null = to none: it is a new one. First to the question that waits for him;
 * then behind the wall, where he has a denunciation there (what he adds to it must not lie open elsewhere); then to what is open;
 * then to what ended no longer than `days` ago. Among equals to the one that moved last.
 */
export function goesTo<T extends Talk>(talks: readonly T[], today: LocalDate, days: number): Going<T> | null {
  const living = talks.filter(
    ({ state, since }) => state !== 'erased' && (!isOver(state) || today <= addDays(since, days)),
  )
  const [to] = living.toSorted((a, b) => rank(a) - rank(b) || b.movedAt.getTime() - a.movedAt.getTime())
  return to ? { to, went: wentOf(to) } : null
}

/** What was merged is answered with the main one: until then it is not over. */
const isOver = (state: State): boolean => isDone(state) && state !== 'merged'

function rank({ state, walled }: Talk): number {
  if (state === 'waiting') return 0
  if (walled) return 1
  return isOver(state) ? 3 : 2
}

function wentOf({ state, walled }: Talk): Exclude<Went, 'new'> {
  if (isOver(state)) return 'after'
  return state === 'waiting' && !walled ? 'reply' : 'message'
}
