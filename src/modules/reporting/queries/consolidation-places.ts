import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { inScope } from '#modules/organisation/server.ts'
import { ownsMember, seesMember } from '../visibility.ts'

/** Where figures come together: a unit that owes a report added up from others, or the last receiver of a chain. */
export type ConsolidationPlace = {
  roundId: string
  level: number
  unitId: string
  draftedByUnitId: string | null
  shortName: string
  fullName: string
  kind: string
  symbol: string | null
  levelTitle: string | null
  lastDay: string | null
  /** The unit reports further up; the last receiver only looks. */
  owes: boolean
  /** The actor works on it or runs the round: sees it before it is frozen. Others see what was issued. */
  live: boolean
  /** Who receives what is added up: the unit, and the office that writes for it. */
  receivers: string[]
}

/** The places of a round that the actor sees, lowest level first. */
export async function consolidationPlaces({ db, actor }: Ask, roundId: string): Promise<ConsolidationPlace[]> {
  if (!isId(roundId)) return []
  const live = sql`(${ownsMember(actor)} or ${inScope(actor, 'round.unit_id')})`
  const { rows } = await sql<Omit<ConsolidationPlace, 'receivers'>>`
    with consolidating as (
      select distinct link.level, link.unit_id from reporting.member_part link
      join reporting.part part on part.id = link.part_id and part.figures = 'consolidated'
      where link.round_id = ${roundId}),
    place as (
      select member.level, member.unit_id, member.drafted_by_unit_id, level.title, level.last_day, true as owes, ${live} as live
      from reporting.member member
      join consolidating on consolidating.level = member.level and consolidating.unit_id = member.unit_id
      join reporting.round round on round.id = member.round_id
      join reporting.level level on level.round_id = member.round_id and level.level = member.level
      where member.round_id = ${roundId} and ${seesMember(actor)} and (${live} or exists (
        select from reporting.filing filing where filing.round_id = member.round_id and filing.level = member.level
          and filing.unit_id = member.unit_id and filing.sent_at is not null))
      union all
      select max(part.level) + 1, part.receiver_unit_id, null, null, null, false, true
      from reporting.part part
      where part.round_id = ${roundId} and ${inScope(actor, 'part.receiver_unit_id')} and not exists (
        select from consolidating join reporting.member member on member.round_id = ${roundId}
          and member.level = consolidating.level and member.unit_id = consolidating.unit_id
        where consolidating.level > part.level
          and part.receiver_unit_id in (member.unit_id, member.drafted_by_unit_id))
      group by part.receiver_unit_id)
    select ${roundId}::uuid as "roundId", place.level, place.unit_id as "unitId", place.drafted_by_unit_id as "draftedByUnitId",
      unit.short_name as "shortName", unit.full_name as "fullName", unit.kind, unit.symbol, place.title as "levelTitle",
      place.last_day as "lastDay", place.owes, place.live
    from place join organisation.unit unit on unit.id = place.unit_id
    order by place.level, unit.official_order`.execute(db as never)
  return rows.map((row) => ({
    ...row,
    receivers: row.draftedByUnitId ? [row.unitId, row.draftedByUnitId] : [row.unitId],
  }))
}

/** One place; undefined when there is none there or the actor does not see it. */
export async function consolidationPlace(
  ask: Ask,
  roundId: string | undefined,
  level: number,
  unitId: string | undefined,
): Promise<ConsolidationPlace | undefined> {
  if (!isId(roundId)) return undefined
  const places = await consolidationPlaces(ask, roundId)
  return places.find((place) => place.level === level && place.unitId === unitId)
}
