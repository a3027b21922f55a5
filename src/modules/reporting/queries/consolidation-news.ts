import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { NewsRow } from '../consolidation.ts'

/**
 * The last frozen version of each place of a round, with what has changed beneath it since: `units` names whose new figures it
 * lacks, `withdrawn` whose figures it has though their confirmation ended; `issued`: the unit has sent a report already.
 */
export type RoundNews = NewsRow & { units: string[]; withdrawn: string[]; issued: boolean }

/**
 * Compares what the last versions were added up from with what is sent and confirmed now, all places of a round in one
 * statement. New are: parts confirmed since, content that changed, and parts sent since, as long as they are not sent back.
 */
export async function newsOfRound(db: Reader<'reporting' | 'organisation'>, roundId: string): Promise<RoundNews[]> {
  const { rows } = await sql<RoundNews>`
    with made as materialized (
      select distinct on (made.level, made.unit_id) made.id, made.level, made.unit_id, made.frozen_at, member.drafted_by_unit_id
      from reporting.consolidation made
      join reporting.member member
        on member.round_id = made.round_id and member.level = made.level and member.unit_id = made.unit_id
      where made.round_id = ${roundId} order by made.level, made.unit_id, made.version desc),
    latest as materialized (
      select distinct on (filing.level, filing.unit_id) filing.id, filing.level, filing.unit_id, filing.sent_at from reporting.filing filing
      where filing.round_id = ${roundId} and filing.sent_at is not null
      order by filing.level, filing.unit_id, filing.version desc),
    ${comparedParts(roundId)},
    news as (
      select id, unit_id, bool_or(withdrawn) as withdrawn, bool_or(fresh) as fresh from compared
      where withdrawn or fresh group by id, unit_id)
    select made.level, made.unit_id as "unitId",
      (select count(*)::integer from news where news.id = made.id) as news,
      array(select unit.short_name from news join organisation.unit unit on unit.id = news.unit_id
        where news.id = made.id and news.fresh order by unit.official_order) as units,
      array(select unit.short_name from news join organisation.unit unit on unit.id = news.unit_id
        where news.id = made.id and news.withdrawn order by unit.official_order) as withdrawn,
      exists (select from latest where latest.level = made.level and latest.unit_id = made.unit_id) as issued,
      coalesce((select json_agg(distinct jsonb_build_object('level', filing.level, 'unitId', filing.unit_id))
        from reporting.consolidation_source source join reporting.filing filing on filing.id = source.filing_id
        where source.consolidation_id = made.id and exists (
          select from reporting.consolidation under where under.filing_id = filing.id)), '[]') as sources
    from made order by made.level`.execute(db as never)
  return rows
}

/** What is sent now of each part beneath the `made` versions, beside what they were added up from. */
const comparedParts = (roundId: string): RawBuilder<unknown> => sql`
  filed as (
    select made.id, made.frozen_at, filed.part_id, latest.unit_id, latest.sent_at, filed.content_hash,
      acceptance.part_id is not null as confirmed,
      exists (select from reporting.send_back back where back.filing_id = latest.id and back.part_id = filed.part_id) as back
    from made
    join reporting.part part on part.round_id = ${roundId} and part.level < made.level
      and part.receiver_unit_id in (made.unit_id, made.drafted_by_unit_id)
    join reporting.filing_part filed on filed.part_id = part.id
    join latest on latest.id = filed.filing_id
    left join reporting.acceptance acceptance on acceptance.part_id = filed.part_id and acceptance.unit_id = latest.unit_id
      and acceptance.content_hash = filed.content_hash and acceptance.withdrawn_at is null),
  compared as (
    select filed.id, filed.unit_id, source.part_id is not null and kept.part_id is null as withdrawn,
      source.content_hash is distinct from filed.content_hash and (filed.confirmed
        or not filed.back and (source.part_id is not null or filed.sent_at > filed.frozen_at)) as fresh
    from filed
    left join reporting.consolidation_source source on source.consolidation_id = filed.id and source.part_id = filed.part_id
      and source.unit_id = filed.unit_id
    left join reporting.acceptance kept on kept.part_id = source.part_id and kept.unit_id = source.unit_id
      and kept.content_hash = source.content_hash and kept.withdrawn_at is null)`
