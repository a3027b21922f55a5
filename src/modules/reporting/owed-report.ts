import type { OwedLine } from '#modules/plans/index.ts'
import type { LocalDate } from '#platform/time/index.ts'

/** A report of a round that a unit still owes: not sent, or sent back and not sent again. */
export type OwedReport = OwedLine & { level: number; sentBack: boolean }

/** Whether the office would urge it today without being asked: its day has passed, or it came back. */
export const pressing = ({ due, sentBack }: Pick<OwedReport, 'due' | 'sentBack'>, today: LocalDate): boolean =>
  sentBack || (due !== null && due < today)

/** Where one đôn đốc of a round is seen. */
export const callHref = (roundId: string, callId: string): string => `/lam-viec/bao-cao/${roundId}/don-doc/${callId}`
