import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { partState, type PartFacts, type PartState } from '../part-state.ts'

/** Where one unit's part stands. */
export type PartOfUnit = {
  unitId: string
  partId: string
  state: PartState
  /** The filing in which the receiver finds it; null before the first. */
  sentFilingId: string | null
  sentVersion: number | null
  sentAt: Date | null
  signedOn: string | null
  /** Signed day of the first version: on time counts by it. */
  firstSignedOn: string | null
}

type Row = Omit<PartOfUnit, 'state'> & PartFacts

/**
 * The state of every part of the given units' reports at a level: one statement. The caller has checked with `membersOf` that
 * the actor sees these units.
 */
export async function partsOfUnits(
  { db }: Pick<Ask, 'db'>,
  roundId: string,
  level: number,
  unitIds: readonly string[],
): Promise<PartOfUnit[]> {
  const { rows } = await sql<Row>`
    with report as (
      select member.round_id, member.level, member.unit_id, sent.id as sent_id, sent.version as sent_version, sent.sent_at,
        sent.signed_on, first.signed_on as first_signed_on, hand.id as hand_id, hand.frozen_at
      from reporting.member member
      left join lateral (select * from reporting.filing filing where filing.round_id = member.round_id
        and filing.level = member.level and filing.unit_id = member.unit_id and filing.sent_at is not null
        order by filing.version desc limit 1) sent on true
      left join reporting.filing first on first.round_id = member.round_id and first.level = member.level
        and first.unit_id = member.unit_id and first.version = 1 and first.sent_at is not null
      left join reporting.filing hand on hand.round_id = member.round_id and hand.level = member.level
        and hand.unit_id = member.unit_id and hand.sent_at is null
      where member.round_id = ${roundId} and member.level = ${level} and member.unit_id = any(${[...unitIds]}::uuid[])
    )
    select report.unit_id as "unitId", link.part_id as "partId", report.sent_id as "sentFilingId",
      report.sent_version as "sentVersion", report.sent_at as "sentAt", report.signed_on as "signedOn",
      report.first_signed_on as "firstSignedOn",
      case when hand_part.open is not true then 'none' when report.frozen_at is not null then 'frozen'
        when hand_part.edits > 0 then 'edited' else 'untouched' end as "inHand",
      acceptance.part_id is not null as accepted,
      exists (select from reporting.send_back back where back.filing_id = report.sent_id and back.part_id = link.part_id)
        as "sentBack",
      exists (select from reporting.send_back back join reporting.filing earlier on earlier.id = back.filing_id
        where back.part_id = link.part_id and earlier.round_id = report.round_id and earlier.level = report.level
          and earlier.unit_id = report.unit_id and earlier.version < report.sent_version) as "sentBackBefore"
    from report
    join reporting.member_part link
      on link.round_id = report.round_id and link.level = report.level and link.unit_id = report.unit_id
    left join reporting.filing_part sent_part on sent_part.filing_id = report.sent_id and sent_part.part_id = link.part_id
    left join reporting.filing_part hand_part on hand_part.filing_id = report.hand_id and hand_part.part_id = link.part_id
    left join reporting.acceptance acceptance on acceptance.part_id = link.part_id and acceptance.unit_id = report.unit_id
      and acceptance.content_hash = sent_part.content_hash and acceptance.withdrawn_at is null`.execute(db as never)
  return rows.map((row) => ({ ...row, state: partState(row) }))
}
