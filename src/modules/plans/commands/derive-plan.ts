import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { unitsById } from '#modules/organisation/server.ts'
import { derivedAlready, nothingToDerive } from '../carrying-problems.ts'
import { makesPlanOf } from '../policy/carrying-out.ts'
import { deadlinesOf, dutiesOf, obligationsOf } from '../queries/breakdown.ts'
import { planSeen } from '../visibility.ts'
import { planLetterTexts } from '../texts.vi.ts'
import { documentName } from '../wording.ts'
import { command, personOf, type At } from './define.ts'

/**
 * A commune's own plan from the duties of a confirmed plan that name it: copied with their dates, each linked to the duty
 * it carries out, to be edited and confirmed like any other. One a unit and plan.
 */
export const derivePlan = command({
  name: 'plans.derive-plan',
  input: z.object({ planId: z.uuid(), unitId: z.uuid() }),
  async load({ write, read, actor, today }, { planId, unitId }) {
    const upper = await write
      .selectFrom('plans.plan as plan')
      .innerJoin('plans.confirmation as first', (join) =>
        join.onRef('first.plan_id', '=', 'plan.id').on('first.version', '=', 1),
      )
      .select(['plan.id', 'plan.programme_id', 'plan.document_type', 'plan.number', 'plan.symbol', 'plan.issue_date'])
      .where('plan.id', '=', planId)
      .where(planSeen({ actor, today }))
      .executeTakeFirst()
    const [unit] = await unitsById(read, [unitId])
    return upper && unit ? { upper, unit, unitId } : null
  },
  allow: makesPlanOf,
  async run(at, { upper, unit }) {
    const mine = await dutiesNaming(at, upper.id, unit.id)
    if (unit.kind !== 'commune' || mine.length === 0) throw nothingToDerive()
    const id = newId(at.now.getTime())
    const name = documentName({ ...upper, documentType: upper.document_type, issueDate: upper.issue_date })
    const title = planLetterTexts.title(name)
    await insertPlan(at, { id, unit, upper, title })
    await copyDuties(at, id, upper.id, unit.id, mine)
    await copyObligations(at, id, upper.id, unit.id)
    at.changed('plan', id, null, { title, carriesOut: name, duties: mine.length })
    at.emit('plans.imported', { planId: id, unitId: unit.id })
    return { planId: id }
  },
})

type Duties = Awaited<ReturnType<typeof dutiesOf>>

async function dutiesNaming({ read, actor, now, today }: At, planId: string, unitId: string): Promise<Duties> {
  const duties = await dutiesOf({ db: read as never, actor, now, today }, { id: planId })
  return duties.filter(({ owners }) => owners.some((owner) => owner.unitId === unitId))
}

type New = {
  id: string
  unit: { id: string; fullName: string; symbol: string | null }
  upper: { id: string; programme_id: string | null }
  title: string
}

async function insertPlan({ write, actor, now }: At, { id, unit, upper, title }: New): Promise<void> {
  const taken = await write
    .insertInto('plans.plan')
    .values({
      id,
      unit_id: unit.id,
      programme_id: upper.programme_id,
      carries_out_id: upper.id,
      document_type: planLetterTexts.kind,
      symbol: unit.symbol ? `${planLetterTexts.abbreviation}-${unit.symbol}` : null,
      issuing_body: unit.fullName,
      title,
      source_kind: 'derived',
      uploaded_by: personOf(actor),
      uploaded_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows !== 1n) throw derivedAlready()
}

/** The unit owes each by itself in its own plan; a lead stays a lead. Whoever was asked asks nobody here. */
async function copyDuties(at: At, planId: string, upperId: string, unitId: string, duties: Duties): Promise<void> {
  const copies = duties.map((duty, i) => ({ from: duty, id: newId(at.now.getTime()), n: i + 1 }))
  await at.write
    .insertInto('plans.duty')
    .values(
      copies.map(({ from, id, n }) => ({
        plan_id: planId,
        id,
        n,
        position: n * 1000,
        group_label: from.groupLabel,
        agency: from.agency,
        text: from.text,
        request: false,
        origin: 'copied' as const,
      })),
    )
    .execute()
  await at.write
    .insertInto('plans.duty_unit')
    .values(copies.map(({ id }) => ({ plan_id: planId, duty_id: id, unit_id: unitId, role: 'perform' as const })))
    .execute()
  await at.write
    .insertInto('plans.carried_out_duty')
    .values(
      copies.map(({ from, id }) => ({ plan_id: planId, duty_id: id, upper_plan_id: upperId, upper_duty_id: from.id })),
    )
    .execute()
  const limits = copies.flatMap(({ from, id }) => from.deadlines.map((limit) => ({ limit, dutyId: id })))
  for (const { limit, dutyId } of limits) await copyDeadline(at, planId, dutyId, { upperId, deadlineId: limit.id })
}

/** Copies a deadline with what it says; where it stands in print is another document. */
async function copyDeadline(
  { write, now }: At,
  planId: string,
  dutyId: string | null,
  { upperId, deadlineId }: { upperId: string; deadlineId: string },
): Promise<string> {
  const id = newId(now.getTime())
  const {
    plan_id: _plan,
    id: _id,
    duty_id: _duty,
    version: _version,
    ...said
  } = await write
    .selectFrom('plans.deadline')
    .selectAll()
    .where('plan_id', '=', upperId)
    .where('id', '=', deadlineId)
    .executeTakeFirstOrThrow()
  const printed = { paragraph: null, span_start: null, span_end: null }
  await write
    .insertInto('plans.deadline')
    .values({ ...said, ...printed, plan_id: planId, id, duty_id: dutyId })
    .execute()
  return id
}

/** The reports that the unit owes by the plan above, with their receivers and dates. */
async function copyObligations(at: At, planId: string, upperId: string, unitId: string): Promise<void> {
  const ask = { db: at.read as never, actor: at.actor, now: at.now, today: at.today }
  const mine = (await obligationsOf(ask, { id: upperId })).filter(({ from }) => from.some(({ id }) => id === unitId))
  const live = new Set((await deadlinesOf(ask, { id: upperId })).map(({ id }) => id))
  for (const [i, { what, recurrence, deadlineId, to }] of mine.entries()) {
    const id = newId(at.now.getTime())
    const copied = deadlineId && live.has(deadlineId) ? { upperId, deadlineId } : null
    await at.write
      .insertInto('plans.report_obligation')
      .values({
        plan_id: planId,
        id,
        position: (i + 1) * 1000,
        what,
        recurrence,
        deadline_id: copied && (await copyDeadline(at, planId, null, copied)),
        level: 1,
      })
      .execute()
    const parties = [
      { unit_id: unitId, side: 'from' as const },
      ...to.map((unit) => ({ unit_id: unit.id, side: 'to' as const })),
    ]
    await at.write
      .insertInto('plans.report_obligation_unit')
      .values(parties.map((party) => ({ ...party, plan_id: planId, obligation_id: id })))
      .execute()
  }
}
