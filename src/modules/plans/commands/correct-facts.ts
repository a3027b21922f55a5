import { z } from 'zod'
import { worksOnPlan } from '../policy.ts'
import { changedMeanwhile } from '../problems.ts'
import { touchPlan } from './change.ts'
import { command } from './define.ts'
import { loadPlan } from './load-plan.ts'

const fact = z
  .string()
  .max(500)
  .optional()
  .transform((text) => text ?? null)

/** Corrects the facts of the document: what was blank in the file and stands on the signed paper, or was read wrongly. */
export const correctFacts = command({
  name: 'plans.correct-facts',
  input: z.object({
    planId: z.uuid(),
    seenVersion: z.int(),
    title: z.string().min(1).max(2000),
    number: fact,
    issueDate: z.iso
      .date()
      .optional()
      .transform((day) => day ?? null),
    issuePlace: fact,
    signer: fact,
    signerPosition: fact,
  }),
  async load(at, { planId }) {
    const plan = await loadPlan(at, planId)
    if (!plan) return null
    const facts = await at.write
      .selectFrom('plans.plan')
      .select(['title', 'number', 'issue_date', 'issue_place', 'signer', 'signer_position'])
      .where('id', '=', planId)
      .executeTakeFirstOrThrow()
    return { ...plan, facts }
  },
  // An amendment changes the breakdown; the facts of the document are the plan's.
  allow: (actor, plan) => plan.amendsId === null && worksOnPlan(actor, plan),
  async run(at, { facts, ...plan }, wanted) {
    if (plan.version !== wanted.seenVersion) throw changedMeanwhile(plan.id, facts)
    const next = {
      title: wanted.title,
      number: wanted.number,
      issue_date: wanted.issueDate,
      issue_place: wanted.issuePlace,
      signer: wanted.signer,
      signer_position: wanted.signerPosition,
    }
    await at.write.updateTable('plans.plan').set(next).where('id', '=', plan.id).execute()
    await touchPlan(at, plan.id)
    at.changed('plan', plan.id, facts, next)
    return { planId: plan.id }
  },
})
