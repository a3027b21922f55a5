import type { Db } from './share-records.ts'

/** Shares ("duty unit") of the units whose last assignment ended because its officer left: the head is to assign again. */
export async function leftBehind(db: Db, unitIds: readonly string[]): Promise<Set<string>> {
  if (unitIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('plans.assignment')
    .distinctOn(['plan_id', 'duty_id', 'unit_id'])
    .select(['duty_id as dutyId', 'unit_id as unitId', 'ended_at as endedAt', 'ended_by as endedBy'])
    .where('unit_id', 'in', [...unitIds])
    .orderBy('plan_id')
    .orderBy('duty_id')
    .orderBy('unit_id')
    .orderBy('assigned_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const left = rows.filter(({ endedAt, endedBy }) => endedAt !== null && endedBy === null)
  return new Set(left.map(({ dutyId, unitId }) => `${dutyId} ${unitId}`))
}
