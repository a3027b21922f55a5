import { z } from 'zod'
import { documentFacts } from '../document-facts.ts'
import { mayCorrect } from '../policy.ts'
import { confirmedAlready, planChanged } from '../problems.ts'
import { readingShape } from '../reading-shape.ts'
import { nothingToRead } from '../carrying-problems.ts'
import { touchPlan } from './change.ts'
import { command, type At } from './define.ts'
import { keepReading } from './import-plan.ts'
import { loadPlan } from './load-plan.ts'
import { clearBreakdown, storeBreakdown } from './store-breakdown.ts'

/** Replaces the breakdown by what a newer reader understands of the same paragraphs; only before the first confirmation. */
export const readAgain = command({
  name: 'plans.read-again',
  input: z.object({ planId: z.uuid(), seenVersion: z.int(), readerVersion: z.string(), reading: readingShape }),
  load: (at, { planId }) => loadPlan(at, planId),
  allow: mayCorrect,
  async run(at, plan, { seenVersion, readerVersion, reading }) {
    if (plan.confirmations > 0) throw confirmedAlready()
    if (plan.version !== seenVersion) throw planChanged()
    await refuseUnread(at, plan.id)
    const facts = documentFacts(reading)
    await clearBreakdown(at, plan.id)
    await at.write.updateTable('plans.plan').set(facts).where('id', '=', plan.id).execute()
    const { n } = await at.write
      .selectFrom('plans.reading')
      .select((select) => select.fn.max('n').as('n'))
      .where('plan_id', '=', plan.id)
      .executeTakeFirstOrThrow()
    await keepReading(at, plan.id, Number(n) + 1, { readerVersion, reading })
    await storeBreakdown(at, { ...plan, issueDate: facts.issue_date }, reading)
    await touchPlan(at, plan.id)
    at.changed('plan', plan.id, { title: plan.title }, { title: facts.title, readerVersion })
    return { planId: plan.id }
  },
})

/** A plan made from another has no document to read: reading again would only take its duties away. */
async function refuseUnread({ write }: At, planId: string): Promise<void> {
  const { source_kind } = await write
    .selectFrom('plans.plan')
    .select('source_kind')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow()
  if (source_kind === 'derived' || source_kind === 'copy') throw nothingToRead()
}
