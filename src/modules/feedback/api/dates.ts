import { isLocalDate } from '#platform/time/index.ts'
import { Refusal } from './answer.ts'
import type { Params } from './params.ts'
import { open311Texts as t } from './texts.vi.ts'

const MOST_DAYS = 90
const DAY = 86_400_000
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/

/** A date of the standard: day, or day and time with its offset; without an offset it is a time of Viet Nam. Throws 400. */
export function dateOf(params: Params, name: string): Date | undefined {
  // A plus sign that was not escaped arrives as a blank.
  const text = params.one(name)?.replace(' ', '+')
  if (text === undefined) return undefined
  const match = INSTANT.exec(text)
  if (!match || !isLocalDate(match[1]!)) throw new Refusal(400, t.error.badDate(name))
  const whole = match[2] ? text : `${text}T00:00:00`
  return new Date(match[3] ? whole : `${whole}+07:00`)
}

export type Range = { from: Date; until: Date }

/**
 * The wished time: start_date to end_date, at most 90 days; with one of them the 90 days beside it, with none the last 90.
 * `until` is exclusive; end_date itself still counts.
 */
export function rangeOf(params: Params, now: Date): Range {
  const start = dateOf(params, 'start_date')
  const end = dateOf(params, 'end_date')
  if (start && end) return bounded(start, end)
  if (start) return { from: start, until: later(start, MOST_DAYS * DAY) }
  const until = end ? later(end, 1) : later(now, DAY)
  return { from: later(end ?? now, -MOST_DAYS * DAY), until }
}

function bounded(start: Date, end: Date): Range {
  if (start > end) throw new Refusal(400, t.error.badSpan)
  if (end.getTime() - start.getTime() > MOST_DAYS * DAY) throw new Refusal(400, t.error.longSpan(MOST_DAYS))
  return { from: start, until: later(end, 1) }
}

const later = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds)
