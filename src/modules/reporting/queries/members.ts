import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { seesMember } from '../visibility.ts'

const SIZE = 50

const members = ({ db, actor }: Ask, roundId: string) =>
  db
    .selectFrom('reporting.member as member')
    .innerJoin('reporting.round as round', 'round.id', 'member.round_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'member.unit_id')
    .where('member.round_id', '=', roundId)
    .where(seesMember(actor))

const columns = [
  'member.level',
  'member.unit_id as unitId',
  'member.drafted_by_unit_id as draftedByUnitId',
  'member.request',
  'unit.short_name as shortName',
  'unit.full_name as fullName',
] as const

/** The units that owe a report at a level, as far as the actor sees them, in official order, fifty a page. */
export async function membersOf(ask: Ask, roundId: string, level: number, page: number) {
  const wanted = members(ask, roundId).where('member.level', '=', level)
  const items = await wanted
    .select(columns)
    .orderBy('member.position')
    .limit(SIZE)
    .offset((page - 1) * SIZE)
    .execute()
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { items, page: { number: page, size: SIZE, total } }
}

/** The reports of one unit in a round (one a level it files at), as far as the actor sees them. */
export const membersOfUnit = (ask: Ask, roundId: string, unitId: string) =>
  members(ask, roundId).select(columns).where('member.unit_id', '=', unitId).orderBy('member.level').execute()

export type LevelCount = {
  level: number
  total: number
  sent: number
  /** Not sent, by bodies that are asked and owe nothing. */
  unanswered: number
  /** Reports of which every part is confirmed. */
  confirmed: number
  /** Up to ten units that have not filed, in official order. */
  missing: string[]
}

/** How far each level is, over the reports that the actor sees: one pass over the round. */
export async function levelCounts({ db, actor }: Ask, roundId: string): Promise<LevelCount[]> {
  const { rows } = await sql<LevelCount>`
    with report as (
      select member.level, member.unit_id, member.position, member.request, unit.short_name as name, last.id as filing_id
      from reporting.member member
      join reporting.round round on round.id = member.round_id
      join organisation.unit unit on unit.id = member.unit_id
      left join lateral (
        select filing.id from reporting.filing filing
        where filing.round_id = member.round_id and filing.level = member.level and filing.unit_id = member.unit_id
          and filing.sent_at is not null order by filing.version desc limit 1) last on true
      where member.round_id = ${roundId} and ${seesMember(actor)}
    ), confirmed as (
      select report.level, report.unit_id from report
      join reporting.filing_part filed on filed.filing_id = report.filing_id
      left join reporting.acceptance acceptance on acceptance.part_id = filed.part_id and acceptance.unit_id = report.unit_id
        and acceptance.content_hash = filed.content_hash and acceptance.withdrawn_at is null
      group by report.level, report.unit_id having bool_and(acceptance.part_id is not null)
    )
    select report.level, count(*)::integer as total, count(report.filing_id)::integer as sent,
      (count(*) filter (where report.request and report.filing_id is null))::integer as unanswered,
      count(confirmed.unit_id)::integer as confirmed,
      coalesce((array_agg(report.name order by report.position) filter (where report.filing_id is null))[1:10], '{}') as missing
    from report left join confirmed using (level, unit_id)
    group by report.level order by report.level`.execute(db as never)
  return rows
}
