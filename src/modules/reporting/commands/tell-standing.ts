import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'

const command = commandsOf<'reporting', 'organisation'>()

type At = Acting<'reporting', 'organisation'>

const input = z.object({ roundId: z.uuid(), filingId: z.uuid().nullable().default(null) })

/**
 * Tells the slice of plans how the reports of a round born from a plan stand (one of them, or all that were sent): the plan's
 * duty to report is done by them. Reads what holds now, so that the order in which changes are told does not matter.
 */
export const tellStanding = command({
  name: 'reporting.tell-standing',
  input,
  load: ({ write }, { roundId }) =>
    write
      .selectFrom('reporting.round')
      .select(['id', 'plan_id as planId'])
      .where('id', '=', roundId)
      .executeTakeFirst(),
  allow: (actor) => actor.kind === 'system',
  async run(at, { id: roundId, planId }, { filingId }) {
    if (!planId) return { told: 0 }
    const reports = await standings(at, roundId, filingId)
    if (reports.length > 0)
      at.emit('reporting.report-stands', { planId, roundId, toldAt: at.now.toISOString(), reports })
    return { told: reports.length }
  },
})

/** `state`: every part confirmed, some part sent back, or waiting. Levels without a day bind nobody and are left out. */
type Standing = {
  level: number
  unitId: string
  lastDay: string
  filedOn: string
  state: 'confirmed' | 'sentBack' | 'waiting'
}

async function standings({ write }: At, roundId: string, filingId: string | null): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    with report as (
      select distinct on (filing.level, filing.unit_id) filing.level, filing.unit_id, filing.id,
        min(filing.signed_on) over (partition by filing.level, filing.unit_id) as filed_on
      from reporting.filing filing
      where filing.round_id = ${roundId} and filing.sent_at is not null
        and (${filingId}::uuid is null
          or (filing.level, filing.unit_id) = (select level, unit_id from reporting.filing where id = ${filingId}))
      order by filing.level, filing.unit_id, filing.version desc)
    select report.level, report.unit_id as "unitId", level.last_day as "lastDay", report.filed_on as "filedOn",
      case when bool_and(acceptance.part_id is not null) then 'confirmed'
        when bool_or(back.part_id is not null and acceptance.part_id is null) then 'sentBack' else 'waiting' end as state
    from report
    join reporting.level level on level.round_id = ${roundId} and level.level = report.level and level.last_day is not null
    join reporting.filing_part filed on filed.filing_id = report.id
    left join reporting.acceptance acceptance on acceptance.part_id = filed.part_id and acceptance.unit_id = report.unit_id
      and acceptance.content_hash = filed.content_hash and acceptance.withdrawn_at is null
    left join reporting.send_back back on back.filing_id = report.id and back.part_id = filed.part_id
    group by report.level, report.unit_id, level.last_day, report.filed_on`.execute(write)
  return rows
}
