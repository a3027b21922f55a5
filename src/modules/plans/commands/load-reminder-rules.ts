import { z } from 'zod'
import { reminderRuleProblems as t } from '../texts.vi.ts'
import { command } from './define.ts'

const rule = z
  .object({
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    before: z.array(z.int().min(0).max(365)).min(1),
    afterEvery: z.int().min(1).max(365),
    source: z.string().min(1),
    draft: z.boolean().default(false),
    note: z.string().nullable().default(null),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, {
    path: ['validTo'],
    error: t.endsBeforeStart,
  })

/** Loads the rules of reminding; one that begins on a known day takes the place of that one. Days may not overlap. */
export const loadReminderRules = command({
  name: 'plans.load-reminder-rules',
  input: z.object({ reminderRules: z.array(rule).min(1) }),
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run({ write }, _nothing, { reminderRules }) {
    const rows = reminderRules
      .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
      .map(({ validFrom, validTo, afterEvery, ...said }) => ({
        valid_from: validFrom,
        valid_to: validTo,
        after_every: afterEvery,
        ...said,
      }))
    for (const row of rows)
      await write
        .insertInto('plans.reminder_rule')
        .values(row)
        .onConflict((conflict) => conflict.column('valid_from').doUpdateSet(row))
        .execute()
    return { rules: rows.length }
  },
})
