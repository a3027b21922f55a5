import { sql } from 'kysely'
import { z } from 'zod'
import { mayConfirm } from '../policy.ts'
import { planChanged } from '../problems.ts'
import { takeAmendmentOver } from './amend-breakdown.ts'
import { endRequest } from './ask-confirmation.ts'
import { command, personOf, type At } from './define.ts'
import { loadPlan } from './load-plan.ts'

/**
 * "Xác nhận bảng phân công nhiệm vụ" by a second person of the standing office: keeps the confirmed breakdown as a
 * version and lets it run (event `plans.confirmed`); an amendment is taken over by the plan that it amends. `requestId` is the request that the confirming person saw.
 */
export const confirmBreakdown = command({
  name: 'plans.confirm-breakdown',
  input: z.object({ planId: z.uuid(), requestId: z.uuid() }),
  load: (at, { planId }) => loadPlan(at, planId),
  allow: mayConfirm,
  async run(at, plan, { requestId }) {
    if (plan.requestId !== requestId || !plan.askedBy) throw planChanged()
    const version = plan.confirmations + 1
    await at.write
      .insertInto('plans.confirmation')
      .values({
        plan_id: plan.recordId,
        version,
        asked_by: plan.askedBy,
        confirmed_by: personOf(at.actor),
        confirmed_at: at.now,
        business_day: at.today,
        breakdown: JSON.stringify(await breakdownNow(at, plan.id)),
      })
      .execute()
    await endRequest(at, plan.id, { ending: 'confirmed', note: null })
    if (plan.amendsId) await takeAmendmentOver(at, { id: plan.id, amendsId: plan.amendsId })
    at.changed('plan', plan.recordId, null, { confirmed: version })
    at.emit('plans.confirmed', { planId: plan.recordId, unitId: plan.unitId, version })
    return { planId: plan.recordId, version }
  },
})

/** What is confirmed: the live duties with owners, the deadlines and report obligations, as they stand. */
async function breakdownNow({ write }: At, planId: string): Promise<unknown> {
  const { rows } = await sql<{ breakdown: unknown }>`
    with gone as (select thing_id from plans.dropped where plan_id = ${planId})
    select json_build_object(
      'duties', coalesce((select json_agg(json_build_object('n', d.n, 'id', d.id, 'text', d.text, 'request', d.request,
        'owners', (select json_agg(json_build_object('unitId', o.unit_id, 'role', o.role))
          from plans.duty_unit o where o.plan_id = d.plan_id and o.duty_id = d.id)) order by d.position)
        from plans.duty d where d.plan_id = ${planId} and d.id not in (select thing_id from gone)), '[]'),
      'deadlines', coalesce((select json_agg(json_build_object('id', l.id, 'dutyId', l.duty_id, 'quote', l.quote,
        'lastDay', l.last_day) order by l.position)
        from plans.deadline l where l.plan_id = ${planId} and l.id not in (select thing_id from gone)), '[]'),
      'obligations', coalesce((select json_agg(json_build_object('id', r.id, 'what', r.what, 'level', r.level,
        'deadlineId', r.deadline_id, 'parties', (select json_agg(json_build_object('unitId', p.unit_id, 'side', p.side))
          from plans.report_obligation_unit p where p.plan_id = r.plan_id and p.obligation_id = r.id)) order by r.position)
        from plans.report_obligation r where r.plan_id = ${planId} and r.id not in (select thing_id from gone)), '[]')
    ) as breakdown`.execute(write)
  return rows[0]?.breakdown
}
