import type { Reader } from '#platform/db/index.ts'
import { planLetterTexts } from '../texts.vi.ts'
import { documentName } from '../wording.ts'

/**
 * How a plan is named in a report on it: "Kế hoạch số 12/KH-UBND ngày 25/04/2023 của Ủy ban nhân dân huyện A"; null when
 * unknown. Whoever sees what the plan ordered may name it, so the caller's own visibility holds.
 */
export async function planCited(db: Reader<'plans' | 'organisation'>, planId: string): Promise<string | null> {
  const plan = await db
    .selectFrom('plans.plan as plan')
    .innerJoin('organisation.unit as unit', 'unit.id', 'plan.unit_id')
    .select(['plan.document_type as documentType', 'plan.number', 'plan.symbol', 'plan.issue_date as issueDate'])
    .select('unit.full_name as unit')
    .where('plan.id', '=', planId)
    .executeTakeFirst()
  return plan ? planLetterTexts.named(documentName(plan), plan.unit) : null
}
