import type { ShareKey } from '../share-key.ts'
import type { Db } from './share-records.ts'

/** Whether a progress note belongs to a share: a file is served only through the share that shows it. */
export async function noteOfFile(db: Db, { planId, dutyId, unitId }: ShareKey, noteId: string): Promise<boolean> {
  const row = await db
    .selectFrom('plans.progress')
    .select('id')
    .where('plan_id', '=', planId)
    .where('id', '=', noteId)
    .where('duty_id', '=', dutyId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row !== undefined
}
