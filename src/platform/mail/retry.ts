/** Minutes to wait after the first, second … failed attempt; after the last one the mail is given up. */
const WAITS = [1, 5, 30, 120, 720, 1440]

/** What the server's refusal means: 5xx is for good (no such mailbox), all else may pass. */
export type SendFailure = { responseCode?: number | undefined; message: string }

/** When to try again after `attempts` failed ones; null = give up. */
export function nextTry(failure: SendFailure, attempts: number, now: Date): Date | null {
  if (failure.responseCode !== undefined && failure.responseCode >= 500 && failure.responseCode < 600) return null
  const minutes = WAITS[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}
