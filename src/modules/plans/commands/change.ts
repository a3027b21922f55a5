import { unitsById } from '#modules/organisation/server.ts'
import type { Owner } from '../breakdown.ts'
import { directoryOn } from '../queries/directory.ts'
import type { At } from './define.ts'
import type { LockedPlan } from './load-plan.ts'

/** Counts a change of the plan; every act that alters the breakdown ends with it. */
export async function touchPlan({ write }: At, planId: string): Promise<void> {
  await write
    .updateTable('plans.plan')
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('id', '=', planId)
    .execute()
}

/** What names are matched against for this plan: units of its own day. */
export const directoryOf = (at: At, plan: LockedPlan) => directoryOn(at.read, plan.unitId, plan.issueDate ?? at.today)

/** Owners by role as names, for the record and for whoever changed the same thing meanwhile. */
export async function ownerNames({ read }: At, owners: readonly Owner[]): Promise<Record<Owner['role'], string>> {
  const units = await unitsById(
    read,
    owners.map(({ unitId }) => unitId),
  )
  const named = (role: Owner['role']) =>
    units
      .filter(({ id }) => owners.some((owner) => owner.unitId === id && owner.role === role))
      .map(({ shortName }) => shortName)
      .join('; ')
  return { lead: named('lead'), cooperate: named('cooperate'), perform: named('perform') }
}

/** Sets the owners of a duty. */
export async function setOwners(
  { write }: At,
  planId: string,
  dutyId: string,
  owners: readonly Owner[],
): Promise<void> {
  await write.deleteFrom('plans.duty_unit').where('plan_id', '=', planId).where('duty_id', '=', dutyId).execute()
  if (owners.length === 0) return
  await write
    .insertInto('plans.duty_unit')
    .values(owners.map(({ unitId, role }) => ({ plan_id: planId, duty_id: dutyId, unit_id: unitId, role })))
    .execute()
}
