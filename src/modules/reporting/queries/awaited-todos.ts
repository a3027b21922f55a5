import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { today as dayOf } from '#platform/time/index.ts'
import type { Todo, Todos } from '#platform/todo/index.ts'
import { writers } from '#modules/organisation/index.ts'
import { awaitedTexts as t } from '../texts.vi.ts'
import { reportsOf, unitsAs } from './todos.ts'

const SHOWN = 20

type Row = {
  kind: 'confirmation' | 'opinion' | 'resending'
  roundId: string
  level: number
  unitId: string
  partId: string | null
  unit: string
  round: string
  parts: string[]
  since: Date
  total: number
}

/**
 * What a person waits for in reporting: that receivers confirm what his unit sent, say what they think of figures shown
 * before the signature, and that units send again what his unit sent back. The longest wait first.
 */
export async function awaitedReports({ db, actor }: Ask): Promise<Todos> {
  const prepares = unitsAs(actor, writers)
  const decides = unitsAs(actor, [...writers, 'leader'])
  if (decides.length === 0) return { items: [], total: 0 }
  const { rows } = await sql<Row>`
    with ${reportsOf(prepares, decides)}, awaited as (${unconfirmed(prepares)} union all ${unanswered(prepares)}
      union all ${sentBack(decides)})
    select awaited.*, unit.short_name as unit, round.title as round, (count(*) over ())::integer as total
    from awaited
    join organisation.unit unit on unit.id = awaited."unitId"
    join reporting.round round on round.id = awaited."roundId"
    order by awaited.since, unit.official_order limit ${SHOWN}`.execute(db as never)
  return { items: rows.map(todoOf), total: rows[0]?.total ?? 0 }
}

const mine = (prepares: string[]) => sql`(report.unit_id = any(${prepares}::uuid[])
  or report.drafted_by_unit_id = any(${prepares}::uuid[]))`

/** Parts of the last sent version that were neither confirmed nor sent back: one line a report. */
const unconfirmed = (prepares: string[]) => sql`
  select 'confirmation' as kind, report.round_id as "roundId", report.level, report.unit_id as "unitId", null::uuid as "partId",
    array_agg(receiver.short_name order by part.position) as parts, min(filing.sent_at) as since
  from report
  join reporting.filing filing on filing.id = report.sent_id
  join reporting.filing_part filed on filed.filing_id = filing.id
  join reporting.part part on part.id = filed.part_id
  join organisation.unit receiver on receiver.id = part.receiver_unit_id
  where ${mine(prepares)}
    and not exists (select from reporting.acceptance acceptance where acceptance.part_id = filed.part_id
      and acceptance.unit_id = report.unit_id and acceptance.content_hash = filed.content_hash
      and acceptance.withdrawn_at is null)
    and not exists (select from reporting.send_back back where back.filing_id = filing.id and back.part_id = filed.part_id)
  group by report.round_id, report.level, report.unit_id`

/** Figures shown before the signature that the receiver has not answered. */
const unanswered = (prepares: string[]) => sql`
  select 'opinion', report.round_id, report.level, report.unit_id, asked.part_id, array[receiver.short_name], asked.asked_at
  from report
  join reporting.precheck asked on asked.filing_id = report.hand_id and asked.answered_at is null and report.frozen_at is null
  join reporting.part part on part.id = asked.part_id
  join organisation.unit receiver on receiver.id = part.receiver_unit_id
  where ${mine(prepares)}`

/** Parts that the person's unit sent back and that were not sent again. */
const sentBack = (decides: string[]) => sql`
  select 'resending', report.round_id, report.level, report.unit_id, back.part_id, array[part.title], back.sent_back_at
  from report
  join (select filing_id, part_id, max(sent_back_at) as sent_back_at from reporting.send_back group by 1, 2) back
    on back.filing_id = report.sent_id
  join reporting.part part on part.id = back.part_id and part.receiver_unit_id = any(${decides}::uuid[])
  where not exists (select from reporting.filing_part filed join reporting.acceptance acceptance
    on acceptance.part_id = filed.part_id and acceptance.unit_id = report.unit_id
      and acceptance.content_hash = filed.content_hash and acceptance.withdrawn_at is null
    where filed.filing_id = back.filing_id and filed.part_id = back.part_id)`

function todoOf({ kind, roundId, level, unitId, partId, unit, round, parts, since }: Row): Todo {
  const page = `/lam-viec/bao-cao/${roundId}/${unitId}`
  const day = formatDate(dayOf(since))
  return {
    id: ['awaited', kind, roundId, level, unitId, partId ?? ''].join(':'),
    href: kind === 'resending' ? `${page}/kiem-tra/${partId}?cap=${level}` : `${page}?cap=${level}`,
    title: kind === 'resending' ? t.resending(unit, parts[0] ?? '') : t[kind](round),
    origin: kind === 'resending' ? t.sentBackOn(day, round) : t.from(parts, day),
    due: null,
    group: 'awaited',
  }
}
