import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { seesPart } from '../visibility.ts'

/** The cells with figures in a round's forms, in the order of the report. */
export const figureCells = ({ db }: Pick<Ask, 'db'>, roundId: string) =>
  db
    .selectFrom('reporting.round_form as link')
    .innerJoin('reporting.form as form', 'form.id', 'link.form_id')
    .innerJoin('reporting.cell as cell', 'cell.form_id', 'form.id')
    .select(['cell.id', 'cell.key', 'form.code', 'form.title'])
    .where('link.round_id', '=', roundId)
    .where('cell.type', '<>', 'text')
    .where('cell.computed', '=', false)
    .orderBy('link.position')
    .orderBy('cell.position')
    .execute()

/** One cell's figure in the last sent filing of each unit, where the actor sees the part that it stands in. */
export async function figureOfUnits(
  { db, actor }: Ask,
  { roundId, level, cellId }: { roundId: string; level: number; cellId: number },
  unitIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; number: number }>`
    select distinct member.unit_id as "unitId", value.number
    from reporting.member member
    join reporting.round round on round.id = member.round_id
    join lateral (
      select filing.id from reporting.filing filing
      where filing.round_id = member.round_id and filing.level = member.level and filing.unit_id = member.unit_id
        and filing.sent_at is not null order by filing.version desc limit 1) sent on true
    join reporting.value value on value.filing_id = sent.id and value.cell_id = ${cellId} and value.number is not null
    join reporting.member_part link
      on link.round_id = member.round_id and link.level = member.level and link.unit_id = member.unit_id
    join reporting.part part on part.round_id = link.round_id and part.id = link.part_id
    join reporting.part_cell placed
      on placed.round_id = part.round_id and placed.part_id = part.id and placed.cell_id = ${cellId}
    where member.round_id = ${roundId} and member.level = ${level} and member.unit_id = any(${[...unitIds]}::uuid[])
      and ${seesPart(actor)}`.execute(db as never)
  return new Map(rows.map(({ unitId, number }) => [unitId, number]))
}
