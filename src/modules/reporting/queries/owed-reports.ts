import { sql } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import type { Reader } from '#platform/db/index.ts'
import type { OwedReport } from '../owed-report.ts'
import { reportReminderTexts as t } from '../reminder-texts.vi.ts'
import { seesMember } from '../visibility.ts'

type Asking = { db: Reader<'reporting' | 'organisation'>; actor: Actor }
type Row = Omit<OwedReport, 'text'> & { receivers: string[] }

/** The reports of a round that others owe than the office that runs it, level by level in official order, as far as the actor sees them. */
export async function owedReports({ db, actor }: Asking, roundId: string): Promise<OwedReport[]> {
  const { rows } = await sql<Row>`
    select member.level, member.unit_id as "unitId", unit.short_name as "unitName", member.request,
      level.last_day as due, sent.id is not null as "sentBack", coalesce(back.receivers, '{}') as receivers
    from reporting.member member
    join reporting.round round on round.id = member.round_id
    join reporting.level level on level.round_id = member.round_id and level.level = member.level
    join organisation.unit unit on unit.id = member.unit_id
    left join lateral (select filing.id from reporting.filing filing where filing.round_id = member.round_id
      and filing.level = member.level and filing.unit_id = member.unit_id and filing.sent_at is not null
      order by filing.version desc limit 1) sent on true
    left join lateral (select array_agg(receiver.short_name order by receiver.official_order) as receivers
      from reporting.send_back returned
      join reporting.filing_part filed on filed.filing_id = returned.filing_id and filed.part_id = returned.part_id
      join reporting.part part on part.id = returned.part_id
      join organisation.unit receiver on receiver.id = part.receiver_unit_id
      where returned.filing_id = sent.id and not exists (select from reporting.acceptance acceptance
        where acceptance.part_id = filed.part_id and acceptance.unit_id = member.unit_id
          and acceptance.content_hash = filed.content_hash and acceptance.withdrawn_at is null)) back on true
    where member.round_id = ${roundId} and member.unit_id <> round.unit_id and ${seesMember(actor)} and (sent.id is null or back.receivers is not null)
    order by member.level, member.position`.execute(db as never)
  return rows.map(({ receivers, ...row }) => ({ ...row, text: row.sentBack ? t.resend(receivers) : t.file }))
}
