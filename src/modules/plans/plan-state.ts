/** What the records say of a plan's breakdown. */
export type PlanFacts = {
  /** Confirmed versions so far. */
  confirmations: number
  /** Whether the last confirmed version was opened again. */
  reopened: boolean
  /** Whether it waits for a colleague's confirmation. */
  asked: boolean
}

/** checking "đang đối chiếu", asked "chờ xác nhận", running "đang thực hiện", amending "đang điều chỉnh". */
export type PlanState = 'checking' | 'asked' | 'running' | 'amending'

/** The state of a plan from its records. */
export function planState({ confirmations, reopened, asked }: PlanFacts): PlanState {
  if (asked) return 'asked'
  if (confirmations === 0) return 'checking'
  return reopened ? 'amending' : 'running'
}

/** Whether the breakdown may be corrected now. */
export const isOpen = (state: PlanState): boolean => state === 'checking' || state === 'amending'
