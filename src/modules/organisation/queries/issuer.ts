import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { isAuthority, type Issuer } from '../letterhead.ts'
import { heads } from '../role.ts'

type Row = Omit<Issuer, 'place' | 'signer'> & {
  ownPlace: string | null
  seat: string | null
  placeAbove: string | null
}

/** A unit as of a day, for a document that it issues; null for an unknown unit. */
export async function issuerOf(db: Reader<'organisation'>, unitId: string, day: string): Promise<Issuer | null> {
  const { rows } = await sql<Row>`
    with recursive above as (
      select parent.id, parent.parent_id, parent.place_name, 1 as steps from organisation.unit unit
      join organisation.unit parent on parent.id = unit.parent_id where unit.id = ${unitId}
      union all
      select parent.id, parent.parent_id, parent.place_name, above.steps + 1 from above
      join organisation.unit parent on parent.id = above.parent_id)
    select unit.id as "unitId", unit.full_name as "fullName", unit.short_name as "shortName", unit.kind, unit.symbol,
      unit.place_name as "ownPlace", unit.attributes->>'seat' as seat, parent.full_name as "parentName",
      (select place_name from above where place_name is not null order by steps limit 1) as "placeAbove"
    from organisation.unit unit left join organisation.unit parent on parent.id = unit.parent_id
    where unit.id = ${unitId}`.execute(db as never)
  const [unit] = rows
  if (!unit) return null
  const { ownPlace, seat, placeAbove, ...issuer } = unit
  const place = (isAuthority(unit) ? ownPlace : (seat ?? placeAbove)) ?? ownPlace
  return { ...issuer, place, signer: await signerOf(db, unitId, day) }
}

/** The unit's head in office before its other leaders; of several, the one who came first. */
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
    .orderBy((order) => order('membership.role', '=', 'leader'))
    .orderBy('membership.valid_from')
    .orderBy('membership.position')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
