import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { LoadedFiling } from './filing.ts'

/** What the head and foot of a unit's report need. */
export type Sender = {
  fullName: string
  kind: string
  symbol: string | null
  placeName: string | null
  /** The body above, for the letterhead of an office; null where there is none. */
  parentName: string | null
  parentPlace: string | null
  /** Who signs as things stand: the unit's head in office today. */
  signer: { name: string; position: string } | null
  receivers: string[]
  lastDay: string | null
  year: number
}

/** The sending unit as of today, for the document that it signs. */
export async function loadSender(
  { read, today }: { read: Reader<'reporting' | 'organisation'>; today: string },
  filing: Pick<LoadedFiling, 'roundId' | 'level' | 'unitId'>,
): Promise<Sender> {
  const { rows } = await sql<Omit<Sender, 'signer' | 'year'> & { signerName: string | null; position: string | null }>`
    select unit.full_name as "fullName", unit.kind, unit.symbol, unit.place_name as "placeName",
      above.full_name as "parentName", above.place_name as "parentPlace", head.name as "signerName", head.position,
      array(select distinct receiver.full_name from reporting.member_part link
        join reporting.part part on part.id = link.part_id join organisation.unit receiver on receiver.id = part.receiver_unit_id
        where link.round_id = ${filing.roundId} and link.level = ${filing.level} and link.unit_id = unit.id order by 1) as receivers,
      (select last_day from reporting.level where round_id = ${filing.roundId} and level = ${filing.level}) as "lastDay"
    from organisation.unit unit
    left join organisation.unit above on above.id = unit.parent_id
    left join lateral (
      select person.full_name as name, membership.position from organisation.membership membership
      join organisation.person person on person.id = membership.person_id and person.retired_at is null
      where membership.unit_id = unit.id and membership.role in ('unitHead', 'leader') and membership.valid_from <= ${today}
        and coalesce(membership.valid_to, 'infinity') >= ${today}
      order by membership.role = 'leader', membership.valid_from limit 1) head on true
    where unit.id = ${filing.unitId}`.execute(read as never)
  const { signerName, position, ...sender } = rows[0]!
  return {
    ...sender,
    signer: signerName && position ? { name: signerName, position } : null,
    year: Number(today.slice(0, 4)),
  }
}
