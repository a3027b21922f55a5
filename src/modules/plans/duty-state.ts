import type { LocalDate } from '#platform/time/index.ts'

/** What the records say of one unit's share of a duty. `doneOn` is the business day on which the unit reported it done. */
export type DutyFacts = {
  request: boolean
  /** Last day in time, an extension counted; null where the plan gives no day. */
  due: LocalDate | null
  startedOn: LocalDate | null
  doneOn: LocalDate | null
}

/**
 * given "đã giao", doing "đang thực hiện", done "đã hoàn thành", doneLate "hoàn thành quá hạn", late "quá hạn"; bodies
 * that are asked: asked "đề nghị", unanswered "chưa phản hồi", answered "đã phản hồi"; they are never late.
 */
export type DutyState = 'given' | 'doing' | 'done' | 'doneLate' | 'late' | 'asked' | 'unanswered' | 'answered'

/** The state of one unit's share of a duty on a day, from records alone. */
export function dutyState({ request, due, startedOn, doneOn }: DutyFacts, today: LocalDate): DutyState {
  const passed = due !== null && due < today
  if (request) return requestState(doneOn ?? startedOn, passed)
  if (doneOn) return doneOn > (due ?? doneOn) ? 'doneLate' : 'done'
  return passed ? 'late' : openState(startedOn)
}

const openState = (startedOn: LocalDate | null): DutyState => (startedOn ? 'doing' : 'given')

function requestState(answeredOn: LocalDate | null, passed: boolean): DutyState {
  if (answeredOn) return 'answered'
  return passed ? 'unanswered' : 'asked'
}

/** States in which nothing is owed any more. */
export const isSettled = (state: DutyState): boolean => ['done', 'doneLate', 'answered'].includes(state)

/** The most pressing state of many, for a duty of several units. */
export function worstState(states: readonly DutyState[]): DutyState | null {
  const order: readonly DutyState[] = ['late', 'unanswered', 'given', 'asked', 'doing', 'doneLate', 'answered', 'done']
  return order.find((state) => states.includes(state)) ?? null
}
