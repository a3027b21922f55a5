import type { LocalDate } from '#platform/time/index.ts'

/** What the records say of one unit's share of a duty. `doneOn` is the business day on which the unit reported it done. */
export type DutyFacts = {
  request: boolean
  /** Last day in time, an extension counted; null where the plan gives no day. */
  due: LocalDate | null
  startedOn: LocalDate | null
  doneOn: LocalDate | null
  /** How the report stands that would do it: sent and not yet confirmed, or sent back; null where none was sent. */
  report?: 'waiting' | 'sentBack' | null
}

/**
 * given "đã giao", doing "đang thực hiện", filed "đã gửi báo cáo, chờ xác nhận", done "đã hoàn thành", doneLate "hoàn thành quá hạn", late "quá hạn"; bodies
 * that are asked: asked "đề nghị", unanswered "chưa phản hồi", answered "đã phản hồi"; they are never late.
 */
export type DutyState = 'given' | 'doing' | 'filed' | 'done' | 'doneLate' | 'late' | 'asked' | 'unanswered' | 'answered'

/** The state of one unit's share of a duty on a day, from records alone. */
export function dutyState(facts: DutyFacts, today: LocalDate): DutyState {
  const { request, due, startedOn, doneOn, report } = facts
  const passed = due !== null && due < today
  if (request) return requestState(answeredOn(facts), passed)
  if (doneOn) return doneOn > (due ?? doneOn) ? 'doneLate' : 'done'
  if (report) return stateByReport[report]
  return passed ? 'late' : openState(startedOn)
}

/** A report that was sent in time is not late while its receiver looks at it, or when it comes back. */
const stateByReport = { waiting: 'filed', sentBack: 'doing' } as const

const answeredOn = ({ startedOn, doneOn, report, due }: DutyFacts) => doneOn ?? startedOn ?? (report ? due : null)

const openState = (startedOn: LocalDate | null): DutyState => (startedOn ? 'doing' : 'given')

function requestState(answered: LocalDate | null, passed: boolean): DutyState {
  if (answered) return 'answered'
  return passed ? 'unanswered' : 'asked'
}

/** States in which nothing is owed any more. */
export const isSettled = (state: DutyState): boolean => ['done', 'doneLate', 'answered'].includes(state)

/** The most pressing state of many, for a duty of several units. */
export function worstState(states: readonly DutyState[]): DutyState | null {
  const order: readonly DutyState[] = [
    'late',
    'unanswered',
    'given',
    'asked',
    'doing',
    'filed',
    'doneLate',
    'answered',
    'done',
  ]
  return order.find((state) => states.includes(state)) ?? null
}
