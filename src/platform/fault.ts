import { Problem } from './problem.ts'

/** Twelve digits as a receipt prints them, or written together. */
const TRACKING_CODE = /(?<!\d)\d{4}([ -]?)\d{4}\1\d{4}(?!\d)/g

/** A line of the log without tracking codes: who reads a log may not open a petition by it. */
export const withoutCodes = (text: string): string => text.replace(TRACKING_CODE, '[code]')

/** What the log says of a fault: where it came from. A refusal has its short name, for its words are a person's; an answer its status. */
export function faultText(error: unknown): string {
  if (error instanceof Problem) return `${error.code}${framesOf(error)}`
  if (error instanceof Error) return error.stack ?? error.message
  const status = statusOf(error)
  return status === null ? `thrown: ${typeof error}` : `answer ${status}`
}

const framesOf = ({ stack }: Error): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => `\n${line}`)
    .join('')

/** The status of a thrown answer: a Response, `data()`, or what React Router makes of one; null for all else. */
export function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || error instanceof Error) return null
  const { status, init } = error as { status?: unknown; init?: { status?: unknown } | null }
  const found = status ?? init?.status
  return typeof found === 'number' ? found : null
}
