import type { Loading } from '#platform/command/command.ts'
import { isId } from '#platform/id.ts'
import { seesMember } from '../visibility.ts'

export type At = Loading<'reporting', 'organisation' | 'programmes' | 'documents' | 'plans'>

/** A filing with whose it is, locked for the act; null when the actor doesn't see the report. */
export async function loadFiling({ write, actor }: At, filingId: string) {
  if (!isId(filingId)) return null
  return (
    write
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
      // A report that is frozen meanwhile may name this one as its source: it must not wait for us while we wait for it.
      .forNoKeyUpdate('filing')
      .executeTakeFirst()
  )
}

export type LoadedFiling = NonNullable<Awaited<ReturnType<typeof loadFiling>>>

/** The filing with one of its parts, for the receiver's acts: also the version sent after it, if any, and what was decided. */
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
    .select((eb) => [
      'part.id',
      'part.title',
      'part.receiver_unit_id as receiverUnitId',
      'filed.content_hash as contentHash',
      'acceptance.accepted_at as acceptedAt',
      eb
        .exists(
          eb
            .selectFrom('reporting.send_back as back')
            .select('back.part_id')
            .whereRef('back.filing_id', '=', 'filed.filing_id')
            .whereRef('back.part_id', '=', 'filed.part_id'),
        )
        .as('sentBack'),
    ])
    .where('filed.filing_id', '=', filingId)
    .where('filed.part_id', '=', partId)
    .executeTakeFirst()
  if (!part) return null
  return { filing, part, later: await laterSent(at, filing) }
}

export type LoadedPart = NonNullable<Awaited<ReturnType<typeof loadFilingPart>>>

/** The number of the last version sent after this one; null where there is none. */
async function laterSent({ write }: At, filing: LoadedFiling): Promise<number | null> {
  const later = await write
    .selectFrom('reporting.filing')
    .select('version')
    .where('round_id', '=', filing.roundId)
    .where('level', '=', filing.level)
    .where('unit_id', '=', filing.unitId)
    .where('version', '>', filing.version)
    .where('sent_at', 'is not', null)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return later?.version ?? null
}
