import { sql } from 'kysely'
import { membershipsOf, type Actor } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import type { Todo, Todos } from '#platform/todo/index.ts'
import { writers } from '#modules/organisation/index.ts'
import { todoTexts as t } from '../texts.vi.ts'

const SHOWN = 20

/** The units at which the actor holds one of the roles. */
export const unitsAs = (actor: Actor, roles: readonly string[]): string[] =>
  membershipsOf(actor)
    .filter(({ role }) => roles.includes(role))
    .map(({ unitId }) => unitId)

type Row = {
  kind: 'file' | 'correct' | 'check' | 'precheck'
  roundId: string
  level: number
  unitId: string
  partId: string | null
  unit: string
  round: string
  part: string | null
  receiver: string | null
  due: string | null
  request: boolean
  again: boolean
  total: number
}

/** What a person owes of reports (to file, to correct) and what waits for the receiver (to check), the most pressing first. */
export async function reportingTodos({ db, actor }: Ask): Promise<Todos> {
  const prepares = unitsAs(actor, writers)
  const decides = unitsAs(actor, [...writers, 'leader'])
  if (decides.length === 0) return { items: [], total: 0 }
  const { rows } = await sql<Row>`
    with ${reportsOf(prepares, decides)}, todo as (${owed(prepares)} union all ${awaiting(decides)})
    select todo.*, unit.short_name as unit, round.title as round, part.title as part, receiver.short_name as receiver,
      (count(*) over ())::integer as total
    from todo
    join organisation.unit unit on unit.id = todo."unitId"
    join reporting.round round on round.id = todo."roundId"
    left join reporting.part part on part.id = todo."partId"
    left join organisation.unit receiver on receiver.id = part.receiver_unit_id
    order by todo.due nulls last, unit.official_order limit ${SHOWN}`.execute(db as never)
  return { items: rows.map(todoOf), total: rows[0]?.total ?? 0 }
}

/** Reports that the units owe or receive a part of, each with its last sent version and the one in hand. */
export const reportsOf = (prepares: string[], decides: string[]) => sql`report as (
  select member.round_id, member.level, member.unit_id, member.drafted_by_unit_id, member.request, level.last_day,
    sent.id as sent_id, sent.version as sent_version, hand.id as hand_id, hand.frozen_at
  from reporting.member member
  join reporting.level level on level.round_id = member.round_id and level.level = member.level
  left join lateral (select id, version from reporting.filing filing where filing.round_id = member.round_id
    and filing.level = member.level and filing.unit_id = member.unit_id and filing.sent_at is not null
    order by version desc limit 1) sent on true
  left join reporting.filing hand on hand.round_id = member.round_id and hand.level = member.level
    and hand.unit_id = member.unit_id and hand.sent_at is null
  where member.unit_id = any(${prepares}::uuid[]) or member.drafted_by_unit_id = any(${prepares}::uuid[])
    or exists (select from reporting.member_part link join reporting.part part on part.id = link.part_id
      where link.round_id = member.round_id and link.level = member.level and link.unit_id = member.unit_id
        and part.receiver_unit_id = any(${decides}::uuid[])))`

/** To file what was not yet sent; to correct what was sent back, until the answer is frozen for signature. */
const owed = (prepares: string[]) => sql`
  select case when report.sent_id is null then 'file' else 'correct' end as kind, report.round_id as "roundId", report.level,
    report.unit_id as "unitId", back.part_id as "partId", report.last_day as due, report.request, false as again
  from report
  left join (select distinct filing_id, part_id from reporting.send_back) back on back.filing_id = report.sent_id and not exists (
    select from reporting.filing_part filed join reporting.acceptance acceptance on acceptance.part_id = filed.part_id
      and acceptance.unit_id = report.unit_id and acceptance.content_hash = filed.content_hash and acceptance.withdrawn_at is null
    where filed.filing_id = back.filing_id and filed.part_id = back.part_id)
  where (report.unit_id = any(${prepares}::uuid[]) or report.drafted_by_unit_id = any(${prepares}::uuid[]))
    and report.frozen_at is null and (report.sent_id is null or back.part_id is not null)`

/** Parts to confirm or send back, and those shown before the signature that were not answered. */
const awaiting = (decides: string[]) => sql`
  select 'check', report.round_id, report.level, report.unit_id, filed.part_id, null::date, report.request,
    report.sent_version > 1
  from report
  join reporting.filing_part filed on filed.filing_id = report.sent_id
  join reporting.part part on part.id = filed.part_id and part.receiver_unit_id = any(${decides}::uuid[])
  where not exists (select from reporting.acceptance acceptance where acceptance.part_id = filed.part_id
      and acceptance.unit_id = report.unit_id and acceptance.content_hash = filed.content_hash
      and acceptance.withdrawn_at is null)
    and not exists (select from reporting.send_back back where back.filing_id = report.sent_id and back.part_id = filed.part_id)
  union all
  select 'precheck', report.round_id, report.level, report.unit_id, asked.part_id, null::date, report.request, false
  from report
  join reporting.precheck asked on asked.filing_id = report.hand_id and asked.answered_at is null and report.frozen_at is null
  join reporting.part part on part.id = asked.part_id and part.receiver_unit_id = any(${decides}::uuid[])`

function todoOf(row: Row): Todo {
  const page = `/lam-viec/bao-cao/${row.roundId}/${row.unitId}`
  const mine = row.kind === 'file' || row.kind === 'correct'
  return {
    id: ['reporting', row.kind, row.roundId, row.level, row.unitId, row.partId ?? ''].join(':'),
    href: mine ? `${page}?cap=${row.level}` : `${page}/kiem-tra/${row.partId}?cap=${row.level}`,
    title: titleOf(row),
    origin: originOf(row),
    due: row.due,
    group: row.kind === 'file' ? 'due' : 'waiting',
    ...(row.request && { lateText: t.noAnswerYet }),
  }
}

function titleOf({ kind, round, part, unit }: Row): string {
  switch (kind) {
    case 'file':
      return t.file(round)
    case 'correct':
      return t.correct(part ?? '')
    case 'check':
      return t.check(part ?? '', unit)
    case 'precheck':
      return t.precheck(part ?? '', unit)
  }
}

function originOf({ kind, unit, receiver, round, again }: Row): string {
  if (kind === 'file') return unit
  if (kind === 'correct') return `${t.sentBackBy(receiver ?? '')} · ${round}`
  return kind === 'check' && again ? `${t.resent} · ${round}` : round
}
