import { z } from 'zod'
import { worksOnPlan } from '../policy.ts'
import { command, personOf } from './define.ts'
import { loadPlan } from './load-plan.ts'

/** Answers a remark: kept as printed, to be corrected by công văn, or not applicable. A later answer replaces it. */
export const answerRemark = command({
  name: 'plans.answer-remark',
  input: z.object({
    planId: z.uuid(),
    remarkId: z.uuid(),
    answer: z.enum(['kept', 'to-correct', 'not-applicable']),
    note: z.string().max(2000).optional(),
  }),
  async load(at, { planId, remarkId }) {
    const plan = await loadPlan(at, planId)
    const remark = await at.write
      .selectFrom('plans.remark as remark')
      .leftJoin('plans.remark_answer as known', (join) =>
        join.onRef('known.plan_id', '=', 'remark.plan_id').onRef('known.remark_id', '=', 'remark.id'),
      )
      .select(['remark.id', 'remark.text', 'known.answer', 'known.note'])
      .where('remark.plan_id', '=', planId)
      .where('remark.id', '=', remarkId)
      .executeTakeFirst()
    return plan && remark && { ...plan, remark }
  },
  allow: worksOnPlan,
  async run(at, { remark, ...plan }, { answer, note }) {
    const row = { answer, note: note ?? null, answered_by: personOf(at.actor), answered_at: at.now }
    await at.write
      .insertInto('plans.remark_answer')
      .values({ plan_id: plan.id, remark_id: remark.id, ...row })
      .onConflict((conflict) => conflict.columns(['plan_id', 'remark_id']).doUpdateSet(row))
      .execute()
    const before = remark.answer && { remark: remark.text, answer: remark.answer, note: remark.note }
    at.changed('plan', plan.recordId, before || null, { remark: remark.text, answer, note: row.note })
    return { remarkId: remark.id }
  },
})
