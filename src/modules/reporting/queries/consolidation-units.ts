import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { OpenUnit } from '../consolidation.ts'
import { filedParts, wantedParts, type Beneath } from './consolidation-sources.ts'

/** How much of what one level owes to a receiver has come in. */
export type LevelShare = {
  level: number
  title: string
  total: number
  /** Units of which every part is confirmed. */
  confirmed: number
  sent: number
  /** Units with something still open, in official order. */
  open: OpenUnit[]
}

/** The levels beneath, lowest first, with the units that are missing; of a frozen version as they stood when it was frozen. */
export async function sharesBeneath(db: Reader<'reporting' | 'organisation'>, beneath: Beneath): Promise<LevelShare[]> {
  const { rows } = await sql<LevelShare>`
    with wanted as materialized (${wantedParts(beneath)}),
    filed as materialized (${filedParts(beneath)}),
    standing as (
      select sent.part_id, sent.unit_id, exists (select from reporting.send_back back where back.filing_id = sent.filing_id
        and back.part_id = sent.part_id and back.sent_back_at <= ${momentOf(beneath)}) as back
      from (${sentUntil(beneath)}) sent),
    owed as (
      select link.level, link.unit_id, bool_and(coalesce(filed.confirmed, false)) as confirmed,
        bool_and(standing.part_id is not null) as sent,
        bool_or(coalesce(standing.back, false) and not coalesce(filed.confirmed, false)) as back
      from wanted join reporting.member_part link on link.round_id = ${beneath.roundId} and link.part_id = wanted.id
      left join filed on filed.part_id = link.part_id and filed.unit_id = link.unit_id
      left join standing on standing.part_id = link.part_id and standing.unit_id = link.unit_id
      group by link.level, link.unit_id)
    select owed.level, level.title, count(*)::integer as total, (count(*) filter (where owed.confirmed))::integer as confirmed,
      (count(*) filter (where owed.sent))::integer as sent,
      coalesce((json_agg(json_build_object('shortName', unit.short_name, 'fullName', unit.full_name,
        'state', case when not owed.sent then 'none' when owed.back then 'sentBack' else 'sent' end)
        order by member.position) filter (where not owed.confirmed)), '[]') as open
    from owed
    join reporting.level level on level.round_id = ${beneath.roundId} and level.level = owed.level
    join reporting.member member
      on member.round_id = ${beneath.roundId} and member.level = owed.level and member.unit_id = owed.unit_id
    join organisation.unit unit on unit.id = owed.unit_id
    group by owed.level, level.title order by owed.level`.execute(db as never)
  return rows
}

/** The moment for which the units are told. */
const momentOf = ({ version }: Beneath): RawBuilder<unknown> =>
  version
    ? sql`(select made.frozen_at from reporting.consolidation made where made.id = ${version})`
    : sql`'infinity'::timestamptz`

/** The filing that each unit had sent last at that moment, with its `wanted` parts; of today `filed` has it already. */
const sentUntil = (beneath: Beneath): RawBuilder<unknown> =>
  beneath.version
    ? sql`select filed.part_id, latest.unit_id, latest.id as filing_id
      from (
        select distinct on (filing.level, filing.unit_id) filing.id, filing.unit_id from reporting.filing filing
        where filing.round_id = ${beneath.roundId} and filing.level < ${beneath.level}
          and filing.sent_at <= ${momentOf(beneath)}
        order by filing.level, filing.unit_id, filing.version desc) latest
      join reporting.filing_part filed on filed.filing_id = latest.id
      join wanted on wanted.id = filed.part_id`
    : sql`select part_id, unit_id, filing_id from filed`
