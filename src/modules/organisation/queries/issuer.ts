import type { Reader } from '#platform/db/index.ts'
import type { Issuer } from '../letterhead.ts'
import { heads } from '../role.ts'

/** A unit as of a day, for a document that it issues; null for an unknown unit. */
export async function issuerOf(db: Reader<'organisation'>, unitId: string, day: string): Promise<Issuer | null> {
  const unit = await db
    .selectFrom('organisation.unit as unit')
    .leftJoin('organisation.unit as above', 'above.id', 'unit.parent_id')
    .select(['unit.id as unitId', 'unit.full_name as fullName', 'unit.short_name as shortName', 'unit.kind'])
    .select(['unit.symbol', 'unit.place_name as placeName', 'above.full_name as parentName'])
    .select('above.place_name as parentPlace')
    .where('unit.id', '=', unitId)
    .executeTakeFirst()
  return unit ? { ...unit, signer: await signerOf(db, unitId, day) } : null
}

/** The unit's head in office; where it has several leaders, the one who came first. */
async function signerOf(db: Reader<'organisation'>, unitId: string, day: string): Promise<Issuer['signer']> {
  const row = await db
    .selectFrom('organisation.membership as membership')
    .innerJoin('organisation.person as person', 'person.id', 'membership.person_id')
    .select(['person.full_name as name', 'membership.position'])
    .where('membership.unit_id', '=', unitId)
    .where('membership.role', 'in', [...heads])
    .where('person.retired_at', 'is', null)
    .where('membership.valid_from', '<=', day)
    .where((where) => where.or([where('membership.valid_to', 'is', null), where('membership.valid_to', '>=', day)]))
    .orderBy('membership.valid_from')
    .orderBy('membership.position')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
