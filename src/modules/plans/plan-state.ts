/** What the records say of a plan's breakdown. */
export type PlanFacts = {
  /** Confirmed versions so far. */
  confirmations: number
  /** Whether it is an amendment of a confirmed plan, not yet confirmed itself. */
  amends: boolean
  /** Whether it waits for a colleague's confirmation. */
  asked: boolean
}

/** checking "đang đối chiếu", asked "chờ xác nhận", running "đang thực hiện", amending "đang điều chỉnh". */
export type PlanState = 'checking' | 'asked' | 'running' | 'amending'

/** The state of a plan from its records. */
export function planState({ confirmations, amends, asked }: PlanFacts): PlanState {
  if (asked) return 'asked'
  if (amends) return 'amending'
  return confirmations === 0 ? 'checking' : 'running'
}

/** Whether the breakdown may be corrected now. */
export const isOpen = (state: PlanState): boolean => state === 'checking' || state === 'amending'
