import { sql } from 'kysely'
import { seesMember } from '../visibility.ts'
import type { At } from './filing.ts'

export type PlaceInput = { roundId: string; level: number; unitId: string }

/**
 * The report of a consolidating unit, locked for the act: two officers cannot freeze it at once. Null when the actor does not
 * see it, or when none of its parts is added up from others.
 */
export async function loadConsolidating({ write, actor }: At, { roundId, level, unitId }: PlaceInput) {
  const member = await write
    .selectFrom('reporting.member as member')
    .innerJoin('reporting.round as round', 'round.id', 'member.round_id')
    .select([
      'member.round_id as roundId',
      'member.level',
      'member.unit_id as unitId',
      'member.drafted_by_unit_id as draftedByUnitId',
      'round.title as roundTitle',
      'round.period_from as periodFrom',
      'round.cutoff_on as cutoffOn',
      'round.period_until as periodUntil',
    ])
    .where('member.round_id', '=', roundId)
    .where('member.level', '=', level)
    .where('member.unit_id', '=', unitId)
    .where(seesMember(actor))
    .forUpdate('member')
    .executeTakeFirst()
  if (!member) return null
  const { rows: parts } = await sql<{ id: string }>`
    select part.id from reporting.member_part link join reporting.part part on part.id = link.part_id
    where link.round_id = ${roundId} and link.level = ${level} and link.unit_id = ${unitId}
      and part.figures = 'consolidated'`.execute(write)
  if (parts.length === 0) return null
  const receivers = member.draftedByUnitId ? [unitId, member.draftedByUnitId] : [unitId]
  return { ...member, receivers, partIds: parts.map(({ id }) => id) }
}

export type Consolidating = NonNullable<Awaited<ReturnType<typeof loadConsolidating>>>
