import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import { lastDays } from '../last-day.ts'
import { isWrong, LIMIT_KINDS, readLimit, type LimitKind } from '../limit-input.ts'
import { wrongField } from '../problems.ts'
import type { At } from './define.ts'

/** The fields of a form in which a time limit is entered, but for `kind`, which each act widens as it needs. */
export const limitFields = {
  day: z.iso.date().optional(),
  when: z.string().max(60).default(''),
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  bound: z.enum(['before', 'not later than', 'in']).default('not later than'),
}

export const limitKind = z.enum(LIMIT_KINDS)

type Fields = z.output<z.ZodObject<typeof limitFields>> & { kind: LimitKind }

/** The columns of a deadline from what was entered, its last day by the calendar of now. Throws a Problem that marks the wrong field. */
export async function enteredLimit({ read }: At, fields: Fields) {
  const limit = readLimit(fields)
  if (isWrong(limit)) throw wrongField(limit.field, limit.message)
  const { kind, iso, bound, rule, ruleDay, times } = limit
  const last = lastDays({ kind, iso, until: null, by: bound, times }, await workCalendar(read))
  return {
    kind: kind as 'recurrence' | 'date' | 'month' | 'quarter',
    ...{ iso, bound, rule, rule_day: ruleDay, times: [...times], from_day: null, until_day: null },
    ...{ amount: null, amount_unit: null, after_event: null },
    ...{ last_day: last.day, last_working_day: last.working },
  }
}

type Placed = {
  position: number
  paragraph: number | null
  span_start: number | null
  span_end: number | null
  quote: string | null
}

/** A further deadline of a plan, resting on the words of the thing it is for. */
export async function insertDeadline(
  { write }: At,
  planId: string,
  rest: Placed,
  values: Awaited<ReturnType<typeof enteredLimit>> & { what: string; duty_id: string | null },
): Promise<string> {
  const id = newId()
  const { position, paragraph, span_start, span_end, quote } = rest
  await write
    .insertInto('plans.deadline')
    .values({ plan_id: planId, id, position, paragraph, span_start, span_end, quote, ...values })
    .execute()
  return id
}
