import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { standingOfficesOf } from '#modules/programmes/server.ts'
import { planState } from '../plan-state.ts'
import { planSeen } from '../visibility.ts'

const facts = [
  'plan.id',
  'plan.unit_id as unitId',
  'unit.short_name as unitName',
  'plan.carries_out_id as carriesOutId',
  'plan.programme_id as programmeId',
  'plan.document_type as documentType',
  'plan.number',
  'plan.symbol',
  'plan.issue_date as issueDate',
  'plan.issue_place as issuePlace',
  'plan.issuing_body as issuingBody',
  'plan.title',
  'plan.signer',
  'plan.signer_position as signerPosition',
  'plan.copied_from_id as copiedFromId',
  'plan.amends_id as amendsId',
  'plan.amendment_ended_at as amendmentEndedAt',
  'plan.source_kind as sourceKind',
  'plan.source_name as sourceName',
  'plan.uploaded_at as uploadedAt',
  'plan.version',
] as const

/** Plans that the asker sees, with the facts their state follows from; every list of plans begins here. */
const seen = ({ db, actor, today }: Ask) =>
  db
    .selectFrom('plans.plan as plan')
    .innerJoin('organisation.unit as unit', 'unit.id', 'plan.unit_id')
    .select(facts)
    .select((from) => [
      from
        .selectFrom('plans.confirmation as confirmation')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('confirmation.plan_id', '=', sql<string>`coalesce(plan.amends_id, plan.id)`)
        .as('confirmations'),
      from
        .selectFrom('plans.plan as amendment')
        .select('amendment.id')
        .whereRef('amendment.amends_id', '=', 'plan.id')
        .where('amendment.amendment_ended_at', 'is', null)
        .as('amendmentId'),
      from
        .selectFrom('plans.confirmation_request as request')
        .select('request.id')
        .whereRef('request.plan_id', '=', 'plan.id')
        .where('request.ended_at', 'is', null)
        .as('requestId'),
    ])
    .where(planSeen({ actor, today }))

type SeenRow = Awaited<ReturnType<ReturnType<typeof seen>['execute']>>[number]

function withState({ confirmations, requestId, ...row }: SeenRow) {
  const confirmed = Number(confirmations ?? 0)
  return {
    ...row,
    confirmations: confirmed,
    requestId,
    state: planState({ confirmations: confirmed, amends: row.amendsId !== null, asked: requestId !== null }),
  }
}

/** A plan with its state; null when unknown or not visible. */
export async function planById(ask: Ask, planId: string) {
  const row = await seen(ask).where('plan.id', '=', planId).executeTakeFirst()
  return row ? withState(row) : null
}

export type Plan = NonNullable<Awaited<ReturnType<typeof planById>>>

/** The units whose offices work on a plan: what its policy asks. */
export const officeOf = async ({ db, today }: Ask, { unitId, programmeId }: Pick<Plan, 'unitId' | 'programmeId'>) => ({
  unitId,
  officeIds: await standingOfficesOf(db, { unitId, programmeId }, today),
})

/** Everything on a plan that waits for a colleague: who asked, when, with which words; null where nothing waits. */
export const openRequestOf = ({ db }: Ask, { id }: Pick<Plan, 'id'>) =>
  db
    .selectFrom('plans.confirmation_request as request')
    .innerJoin('organisation.person as person', 'person.id', 'request.asked_by')
    .select(['request.id', 'request.asked_by as askedBy', 'person.full_name as askedByName'])
    .select(['request.asked_at as askedAt', 'request.note'])
    .where('request.plan_id', '=', id)
    .where('request.ended_at', 'is', null)
    .executeTakeFirst()

/** Confirmed versions of a plan, the last first, with what opened them again. */
export const confirmationsOf = ({ db }: Ask, { id }: Pick<Plan, 'id'>) =>
  db
    .selectFrom('plans.confirmation as confirmation')
    .innerJoin('organisation.person as person', 'person.id', 'confirmation.confirmed_by')
    .innerJoin('organisation.person as asker', 'asker.id', 'confirmation.asked_by')
    .select(['confirmation.version', 'confirmation.confirmed_at as confirmedAt', 'person.full_name as confirmedBy'])
    .select(['confirmation.business_day as businessDay', 'asker.full_name as askedBy'])
    .select((from) =>
      from
        .selectFrom('plans.reopening as reopening')
        .select('reopening.reason')
        .whereRef('reopening.plan_id', '=', 'confirmation.plan_id')
        .whereRef('reopening.version', '=', 'confirmation.version')
        .orderBy('reopening.reopened_at', 'desc')
        .limit(1)
        .as('reason'),
    )
    .where('confirmation.plan_id', '=', id)
    .orderBy('confirmation.version', 'desc')
    .execute()

/** The request that ended last by being sent back, to show the reason to who works on it. */
export const lastEndingOf = ({ db }: Ask, { id }: Pick<Plan, 'id'>) =>
  db
    .selectFrom('plans.confirmation_request as request')
    .leftJoin('organisation.person as person', 'person.id', 'request.ended_by')
    .select(['request.ending', 'request.ending_note as note', 'person.full_name as by'])
    .where('request.plan_id', '=', id)
    .orderBy('request.asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()

const SIZE = 20

/** A page of the plans that the asker sees, newest document first, with counts of live duties and open points. */
export async function plansSeen(ask: Ask, number = 1) {
  const { total } = await ask.db
    .selectFrom('plans.plan as plan')
    .select((count) => count.fn.countAll<number>().as('total'))
    .where(planSeen(ask))
    .where('plan.amends_id', 'is', null)
    .executeTakeFirstOrThrow()
  const rows = await seen(ask)
    .where('plan.amends_id', 'is', null)
    .select(dutyCount.as('duties'))
    .orderBy(sql`coalesce(plan.issue_date, plan.uploaded_at::date)`, 'desc')
    .orderBy('plan.id', 'desc')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return {
    plans: rows.map(({ duties, ...row }) => ({ ...withState(row), duties: Number(duties) })),
    page: { number, size: SIZE, total: Number(total) },
  }
}

const dutyCount = sql<number>`(select count(*) from plans.duty duty where duty.plan_id = plan.id and not exists
  (select 1 from plans.dropped gone where gone.plan_id = duty.plan_id and gone.thing_id = duty.id))`

/** Plans that the asker sees and whose breakdown is not confirmed, amendments too. */
export async function plansInWork(ask: Ask) {
  const rows = await seen(ask)
    .where(sql<boolean>`not exists (select 1 from plans.confirmation done where done.plan_id = plan.id)`)
    .where('plan.amendment_ended_at', 'is', null)
    .orderBy('plan.uploaded_at')
    .limit(SIZE)
    .execute()
  return rows.map(withState)
}

/** The last confirmed plans of some units that the asker sees: what a new one can be copied from. */
export const plansToCopy = async (ask: Ask, unitIds: readonly string[]) =>
  seen(ask)
    .where('plan.unit_id', 'in', [...unitIds])
    .where(sql<boolean>`exists (select 1 from plans.confirmation done where done.plan_id = plan.id)`)
    .orderBy(sql`coalesce(plan.issue_date, plan.uploaded_at::date)`, 'desc')
    .limit(SIZE)
    .execute()
