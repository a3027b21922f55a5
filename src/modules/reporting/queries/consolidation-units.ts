import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { filedParts, wantedParts, type Beneath } from './consolidation-sources.ts'

/** How much of what one level owes to a receiver has come in. */
export type LevelShare = {
  level: number
  title: string
  total: number
  /** Units of which every part is confirmed. */
  confirmed: number
  sent: number
  /** Units with something still open, in official order. `sent` = sent and not yet confirmed. */
  open: { shortName: string; fullName: string; sent: boolean }[]
}

/** The levels beneath, lowest first, with the units that are missing. */
export async function sharesBeneath(db: Reader<'reporting' | 'organisation'>, beneath: Beneath): Promise<LevelShare[]> {
  const { rows } = await sql<LevelShare>`
    with wanted as materialized (${wantedParts(beneath)}),
    filed as materialized (${filedParts(beneath)}),
    owed as (
      select link.level, link.unit_id, bool_and(coalesce(filed.confirmed, false)) as confirmed,
        bool_and(filed.part_id is not null) as sent
      from wanted join reporting.member_part link on link.round_id = ${beneath.roundId} and link.part_id = wanted.id
      left join filed on filed.part_id = link.part_id and filed.unit_id = link.unit_id
      group by link.level, link.unit_id)
    select owed.level, level.title, count(*)::integer as total, (count(*) filter (where owed.confirmed))::integer as confirmed,
      (count(*) filter (where owed.sent))::integer as sent,
      coalesce((json_agg(json_build_object('shortName', unit.short_name, 'fullName', unit.full_name, 'sent', owed.sent)
        order by member.position) filter (where not owed.confirmed)), '[]') as open
    from owed
    join reporting.level level on level.round_id = ${beneath.roundId} and level.level = owed.level
    join reporting.member member
      on member.round_id = ${beneath.roundId} and member.level = owed.level and member.unit_id = owed.unit_id
    join organisation.unit unit on unit.id = owed.unit_id
    group by owed.level, level.title order by owed.level`.execute(db as never)
  return rows
}
