import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'

/** The units that recorded something of a duty of a plan, as names by duty: who amends the plan is told before he takes it from them. */
export async function begunBy(db: Reader<'plans' | 'organisation'>, planId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ dutyId: string; names: string[] }>`
    select made.duty_id as "dutyId", array_agg(unit.short_name order by unit.official_order, unit.short_name) as names
    from (select duty_id, unit_id from plans.assignment where plan_id = ${planId}
      union select duty_id, unit_id from plans.progress where plan_id = ${planId}
      union select duty_id, unit_id from plans.completion where plan_id = ${planId}
      union select duty_id, unit_id from plans.extension where plan_id = ${planId}
      union select duty_id, unit_id from plans.difficulty where plan_id = ${planId}) made
    join organisation.unit unit on unit.id = made.unit_id
    group by made.duty_id`.execute(db as never)
  return new Map(rows.map(({ dutyId, names }) => [dutyId, names]))
}
