import type { Loading } from '#platform/command/command.ts'
import { isId } from '#platform/id.ts'
import { seesMember } from '../visibility.ts'

export type At = Loading<'reporting', 'organisation' | 'programmes' | 'documents'>

/** A filing with whose it is, locked for the act; null when the actor doesn't see the report. */
export async function loadFiling({ write, actor }: At, filingId: string) {
  if (!isId(filingId)) return null
  return write
    .selectFrom('reporting.filing as filing')
    .innerJoin('reporting.member as member', (join) =>
      join
        .onRef('member.round_id', '=', 'filing.round_id')
        .onRef('member.level', '=', 'filing.level')
        .onRef('member.unit_id', '=', 'filing.unit_id'),
    )
    .innerJoin('reporting.round as round', 'round.id', 'filing.round_id')
    .select([
      'filing.id',
      'filing.round_id as roundId',
      'filing.level',
      'filing.unit_id as unitId',
      'filing.version',
      'filing.frozen_at as frozenAt',
      'filing.sent_at as sentAt',
      'member.drafted_by_unit_id as draftedByUnitId',
      'round.title as roundTitle',
      'round.period_from as periodFrom',
      'round.period_until as periodUntil',
    ])
    .where('filing.id', '=', filingId)
    .where(seesMember(actor))
    .forUpdate('filing')
    .executeTakeFirst()
}

export type LoadedFiling = NonNullable<Awaited<ReturnType<typeof loadFiling>>>

/** The filing with one of its parts, for the receiver's acts: also whether a later version was sent, and what was decided. */
export async function loadFilingPart(at: At, filingId: string, partId: string) {
  const filing = await loadFiling(at, filingId)
  if (!filing || !isId(partId)) return null
  const part = await at.write
    .selectFrom('reporting.filing_part as filed')
    .innerJoin('reporting.part as part', 'part.id', 'filed.part_id')
    .leftJoin('reporting.acceptance as acceptance', (join) =>
      join
        .onRef('acceptance.part_id', '=', 'filed.part_id')
        .onRef('acceptance.content_hash', '=', 'filed.content_hash')
        .on('acceptance.unit_id', '=', filing.unitId)
        .on('acceptance.withdrawn_at', 'is', null),
    )
    .leftJoin('reporting.send_back as sent_back', (join) =>
      join.onRef('sent_back.filing_id', '=', 'filed.filing_id').onRef('sent_back.part_id', '=', 'filed.part_id'),
    )
    .select([
      'part.id',
      'part.title',
      'part.receiver_unit_id as receiverUnitId',
      'filed.content_hash as contentHash',
      'acceptance.accepted_at as acceptedAt',
      'sent_back.sent_back_at as sentBackAt',
    ])
    .where('filed.filing_id', '=', filingId)
    .where('filed.part_id', '=', partId)
    .executeTakeFirst()
  if (!part) return null
  return { filing, part, latest: await isLatestSent(at, filing) }
}

export type LoadedPart = NonNullable<Awaited<ReturnType<typeof loadFilingPart>>>

async function isLatestSent({ write }: At, filing: LoadedFiling): Promise<boolean> {
  if (!filing.sentAt) return false
  const later = await write
    .selectFrom('reporting.filing')
    .select('id')
    .where('round_id', '=', filing.roundId)
    .where('level', '=', filing.level)
    .where('unit_id', '=', filing.unitId)
    .where('version', '>', filing.version)
    .where('sent_at', 'is not', null)
    .limit(1)
    .execute()
  return later.length === 0
}
