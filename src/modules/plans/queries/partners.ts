import type { Db } from './share-records.ts'

/** The units that the plan names as cooperating in a duty, the asking unit left out: whom its lead may ask for a part. */
export const partnersOf = (db: Db, { planId, dutyId, unitId }: { planId: string; dutyId: string; unitId: string }) =>
  db
    .selectFrom('plans.duty_unit as partner')
    .innerJoin('organisation.unit as unit', 'unit.id', 'partner.unit_id')
    .select(['partner.unit_id as unitId', 'unit.short_name as unitName'])
    .where('partner.plan_id', '=', planId)
    .where('partner.duty_id', '=', dutyId)
    .where('partner.unit_id', '<>', unitId)
    .where('partner.role', '=', 'cooperate')
    .orderBy('unit.official_order')
    .execute()
