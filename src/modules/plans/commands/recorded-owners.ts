import { sql } from 'kysely'
import { ownersRecorded } from '../problems.ts'
import type { At } from './define.ts'

type Leaving = { planId: string; dutyId: string; unitIds: readonly string[] }

/**
 * Nobody reaches a unit's share of a duty any more once the unit no longer owes it: units under whose name something was recorded
 * (assigned, written, done, extended, raised) stay with the duty. Throws Problem 409 with their names.
 */
export async function refuseLosingRecords({ write }: At, { planId, dutyId, unitIds }: Leaving): Promise<void> {
  if (unitIds.length === 0) return
  const share = sql`share.plan_id = ${planId} and share.duty_id = ${dutyId} and share.unit_id = unit.id`
  const { rows } = await sql<{ name: string }>`
    select unit.short_name as name from organisation.unit unit
    where unit.id = any(${[...unitIds]}::uuid[]) and (
      exists (select from plans.assignment share where ${share}) or exists (select from plans.progress share where ${share})
      or exists (select from plans.completion share where ${share}) or exists (select from plans.extension share where ${share})
      or exists (select from plans.difficulty share where ${share}))
    order by unit.official_order, unit.short_name`.execute(write)
  if (rows.length > 0) throw ownersRecorded(rows.map(({ name }) => name))
}
