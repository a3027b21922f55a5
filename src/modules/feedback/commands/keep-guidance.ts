import { sql } from 'kysely'
import { z } from 'zod'
import type { Acting } from '#platform/command/command.ts'
import { directedSubjects } from '../kind.ts'
import { keptFields } from '../retention.ts'

const procedure = z.object({
  subject: z.enum(directedSubjects),
  title: z.string(),
  what: z.string(),
  steps: z.array(z.string()).min(1),
  timeLimit: z.string().nullable(),
  source: z.string().nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
})

const retention = z.object({
  field: z.enum(keptFields),
  purpose: z.string(),
  months: z.int().positive(),
  source: z.string().nullable(),
})

/** The part of the catalogue that people read: where complaints and denunciations go, how long data is kept. */
export const guidance = z.object({
  procedures: z.array(procedure).default([]),
  retentions: z.array(retention).default([]),
})

/** Keeps what is new of it; what is known already stays. */
export async function keepGuidance(
  { write }: Pick<Acting<'feedback', 'organisation'>, 'write'>,
  { procedures, retentions }: z.output<typeof guidance>,
): Promise<void> {
  const rows = procedures.map(({ timeLimit, validFrom, validTo, steps, ...one }) => ({
    ...one,
    steps: sql<string[]>`${steps}::text[]`,
    time_limit: timeLimit,
    valid_from: validFrom,
    valid_to: validTo,
  }))
  if (rows.length > 0)
    await write
      .insertInto('feedback.procedure')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  if (retentions.length > 0)
    await write
      .insertInto('feedback.retention')
      .values(retentions)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
