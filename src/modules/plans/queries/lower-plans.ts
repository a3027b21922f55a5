import { issuerOf } from '#modules/organisation/server.ts'
import type { AdministrativeDocument } from '#platform/document/index.ts'
import type { Ask } from '#platform/http/context.ts'
import { planDocument } from '../output/plan-document.ts'
import { planLetterTexts } from '../texts.vi.ts'
import { deadlineText, documentName } from '../wording.ts'
import { carryingSeen } from '../visibility.ts'
import { dutiesOf } from './breakdown.ts'
import { planById } from './plans.ts'
import { standingOfficesOf } from '#modules/programmes/server.ts'
import type { Reader } from '#platform/db/index.ts'

type Asking = Omit<Ask, 'db'> & { db: Reader<'plans' | 'organisation' | 'programmes'> }

/** The communes that a plan names, of those whose shares the asker sees, each with its own plan where it has one. */
export async function lowerPlansOf({ db, actor, today }: Ask, planId: string) {
  const communes = await db
    .selectFrom('plans.duty_unit as owner')
    .innerJoin('plans.plan as plan', 'plan.id', 'owner.plan_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'owner.unit_id')
    .select(['unit.id as unitId', 'unit.short_name as unitName', 'unit.official_order as order'])
    .distinct()
    .where('owner.plan_id', '=', planId)
    .where('unit.kind', '=', 'commune')
    .where(carryingSeen({ actor, today }))
    .orderBy('order')
    .execute()
  const plans = await db
    .selectFrom('plans.plan as lower')
    .leftJoin('plans.confirmation as first', (join) =>
      join.onRef('first.plan_id', '=', 'lower.id').on('first.version', '=', 1),
    )
    .select(['lower.id', 'lower.unit_id as unitId', 'lower.number', 'lower.symbol', 'lower.issue_date as issueDate'])
    .select(['lower.document_type as documentType', 'first.business_day as runsFrom'])
    .where('lower.carries_out_id', '=', planId)
    .execute()
  return communes.map(({ unitId, unitName }) => ({
    unitId,
    unitName,
    plan: plans.find((plan) => plan.unitId === unitId) ?? null,
  }))
}

export type LowerPlan = Awaited<ReturnType<typeof lowerPlansOf>>[number]

/** The document of a plan made from the plan above; null where it was not made so, or is not visible. */
export async function planDocumentOf(ask: Asking, planId: string): Promise<AdministrativeDocument | null> {
  const plan = await planById(ask as Ask, planId)
  if (!plan || plan.sourceKind !== 'derived' || !plan.carriesOutId) return null
  const upper = await upperOf(ask, plan.carriesOutId)
  const issuer = await issuerOf(ask.db, plan.unitId, ask.today)
  if (!upper || !issuer) return null
  const duties = await dutiesOf(ask as Ask, plan)
  return planDocument({
    issuer,
    upper: planLetterTexts.named(documentName(upper), upper.fullName),
    duties: duties.map(({ text, deadlines }) => ({ text, dues: deadlines.map(deadlineText) })),
    recipients: upper.offices,
    year: Number(ask.today.slice(0, 4)),
  })
}

/** The plan above with the full names of its standing offices, who receive the lower plan. */
async function upperOf({ db, today }: Asking, planId: string) {
  const upper = await db
    .selectFrom('plans.plan as plan')
    .innerJoin('organisation.unit as home', 'home.id', 'plan.unit_id')
    .select(['plan.unit_id as unitId', 'plan.document_type as documentType', 'plan.number', 'plan.symbol'])
    .select(['plan.issue_date as issueDate', 'home.full_name as fullName', 'plan.programme_id as programmeId'])
    .where('plan.id', '=', planId)
    .executeTakeFirst()
  if (!upper) return null
  const offices = await db
    .selectFrom('organisation.unit as office')
    .innerJoin('organisation.membership as membership', 'membership.unit_id', 'office.id')
    .select(['office.full_name as name', 'office.official_order as order'])
    .distinct()
    .where('membership.role', '=', 'standingOffice')
    .where('membership.valid_from', '<=', today)
    .where((where) => where.or([where('membership.valid_to', 'is', null), where('membership.valid_to', '>=', today)]))
    .where('office.id', 'in', await standingOfficesOf(db, upper, today))
    .orderBy('order')
    .execute()
  return { ...upper, offices: offices.map(({ name }) => name) }
}
