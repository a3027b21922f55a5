import { sql } from 'kysely'
import { z } from 'zod'
import { command, type At } from './petition-held.ts'

const climber = z.object({
  petitionId: z.uuid(),
  clock: z.enum(['notice', 'result']),
  dueOn: z.iso.date(),
  level: z.enum(['head', 'office']),
  unitId: z.uuid(),
})

/** Overdue petitions climb: to the head of the unit in charge, then to the desk's office. Once each level, clock and day. */
export const climbOverdue = command({
  name: 'feedback.climb',
  input: z.object({ climbs: z.array(climber).max(5000) }),
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run(at, _subject, { climbs }) {
    let fresh = 0
    for (const { petitionId, clock, dueOn, level, unitId } of climbs) {
      const kept = await at.write
        .insertInto('feedback.climb')
        .values({
          petition_id: petitionId,
          clock,
          due_on: dueOn,
          level,
          unit_id: unitId,
          on_day: at.today,
          at: at.now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (kept.numInsertedOrUpdatedRows === 0n) continue
      fresh += 1
      at.changed('petition', petitionId, null, { climbed: level })
    }
    return { climbed: fresh }
  },
})

const decided = {
  source: z.string().nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
}
const rule = z.object({ level: z.enum(['head', 'office']), workingDays: z.int().positive(), ...decided })
const conversationRule = z.object({ days: z.int().positive(), ...decided })
const extensionRule = z.object({
  topic: z.string().nullable(),
  days: z.int().positive(),
  unit: z.enum(['calendar', 'working']),
  times: z.int().positive(),
  officerDays: z.int().nonnegative(),
  officerTimes: z.int().nonnegative(),
  ...decided,
})
const template = z.object({
  topic: z.string().nullable(),
  outcome: z.enum(['solved', 'explained', 'not-eligible', 'passed-up', 'not-possible']),
  title: z.string(),
  body: z.string(),
})

/** Loads when overdue petitions climb, how long after the end a sender may go on by his channel, how far a result may be put off, and the templates of answers that the house brings; what is known already stays. */
export const loadHandling = command({
  name: 'feedback.load-handling',
  input: z.object({
    climbRules: z.array(rule),
    conversationRules: z.array(conversationRule).default([]),
    extensionRules: z.array(extensionRule).default([]),
    answerTemplates: z.array(template).default([]),
  }),
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run({ write, now }, _subject, { climbRules, conversationRules, extensionRules, answerTemplates }) {
    await keepExtensionRules(write, extensionRules)
    for (const { days, source, validFrom, validTo } of conversationRules)
      await write
        .insertInto('feedback.conversation_rule')
        .values({ days, source, valid_from: validFrom, valid_to: validTo })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    for (const { level, workingDays, source, validFrom, validTo } of climbRules)
      await write
        .insertInto('feedback.climb_rule')
        .values({ level, working_days: workingDays, source, valid_from: validFrom, valid_to: validTo })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    for (const { topic, outcome, title, body } of answerTemplates)
      await write
        .insertInto('feedback.answer_template')
        .values({ id: sql<string>`gen_random_uuid()`, topic_code: topic, outcome, title, body, saved_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    return { rules: climbRules.length, templates: answerTemplates.length }
  },
})

async function keepExtensionRules(write: At['write'], rules: z.output<typeof extensionRule>[]): Promise<void> {
  for (const { topic, unit, officerDays, officerTimes, validFrom, validTo, ...rule } of rules)
    await write
      .insertInto('feedback.extension_rule')
      .values({
        ...rule,
        topic_code: topic,
        day_unit: unit,
        officer_days: officerDays,
        officer_times: officerTimes,
        valid_from: validFrom,
        valid_to: validTo,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
