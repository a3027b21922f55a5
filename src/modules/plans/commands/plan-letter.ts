import { z } from 'zod'
import { numberAndSymbol } from '#modules/documents/index.ts'
import { openSigning } from '#modules/documents/server.ts'
import { symbolMissing } from '../carrying-problems.ts'
import { PLAN_DOCUMENT } from '../output/plan-document.ts'
import { planDocumentPath } from '../carrying-paths.ts'
import { worksOnPlan } from '../policy.ts'
import { planDocumentOf } from '../queries/lower-plans.ts'
import { touchPlan } from './change.ts'
import { command } from './define.ts'
import { loadPlan } from './load-plan.ts'

/** Freezes the document (KH) of a plan made here and starts its way to signature and number in its unit. */
export const openPlanLetter = command({
  name: 'plans.open-plan-letter',
  input: z.object({ planId: z.uuid() }),
  async load(at, { planId }) {
    const plan = await loadPlan(at, planId)
    const model = plan && (await planDocumentOf({ db: at.read, actor: at.actor, now: at.now, today: at.today }, planId))
    return plan && model && { ...plan, model }
  },
  allow: (actor, plan) => plan.confirmations > 0 && !plan.amendsId && worksOnPlan(actor, plan),
  async run(at, { id: planId, unitId, title, model }) {
    if (model.symbol.endsWith('…')) throw symbolMissing()
    const { id } = await at.call(openSigning, {
      unitId,
      subject: { slice: 'plans', kind: 'plan', id: planId, href: planDocumentPath(planId) },
      title,
      kind: 'ke-hoach',
      model,
      templateVersion: PLAN_DOCUMENT,
    })
    at.changed('plan', planId, null, { letter: title })
    return { signingId: id }
  },
})

/** Writes the number and date that văn thư gave to a plan made here. */
export const recordIssue = command({
  name: 'plans.record-issue',
  input: z.object({ planId: z.uuid(), number: z.int(), symbol: z.string(), issuedOn: z.iso.date() }),
  load: (at, { planId }) => loadPlan(at, planId),
  allow: (actor) => actor.kind === 'system',
  async run(at, plan, { number, symbol, issuedOn }) {
    const facts = { number: numberAndSymbol(number, symbol), symbol, issue_date: issuedOn }
    await at.write.updateTable('plans.plan').set(facts).where('id', '=', plan.id).execute()
    await touchPlan(at, plan.id)
    at.changed('plan', plan.id, { issue_date: plan.issueDate }, facts)
    return { planId: plan.id }
  },
})
