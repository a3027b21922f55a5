import type { State } from '../state.ts'

/** The word of the updates extension for each state. */
export const updateStatus: Record<State, string> = {
  received: 'OPEN',
  handling: 'INVESTIGATING',
  waiting: 'INVESTIGATING',
  answered: 'CLOSED',
  reopened: 'REOPEN',
  solved: 'FIXED',
  refused: 'NO_FURTHER_ACTION',
  forwarded: 'NOT_COUNCILS_RESPONSIBILITY',
  directed: 'NOT_COUNCILS_RESPONSIBILITY',
  merged: 'DUPLICATE',
  erased: 'NO_FURTHER_ACTION',
}
