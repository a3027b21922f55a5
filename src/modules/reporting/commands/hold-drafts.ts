import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'
import { holdSigning, releaseSigning } from '#modules/documents/server.ts'
import { consolidationProblemTexts as t } from '../consolidation-texts.vi.ts'
import type { LoadedPart } from '../loading/filing.ts'
import { alreadyIssued } from '../problems.ts'
import { issuedWith } from '../queries/issued-with.ts'

type At = Acting<'reporting', 'organisation' | 'documents'>

/**
 * Takes the reports that are added up from a part, lowest level first: none of them is frozen until this act ends, and what was
 * frozen before it is seen from here on.
 */
export async function lockReportsAbove({ write }: Pick<At, 'write'>, { filing, part }: LoadedPart): Promise<void> {
  await sql`select from reporting.member member
    where member.round_id = ${filing.roundId} and member.level > ${filing.level}
      and ${part.receiverUnitId} in (member.unit_id, member.drafted_by_unit_id)
    order by member.level, member.unit_id for no key update`.execute(write)
}

/**
 * The confirmation of a part ends: every draft that has its figures and waits for the signature or the number is held. Refuses
 * (409) where a report with this content is issued, even when reporting has not heard of it yet.
 */
export async function holdDrafts(at: At, loaded: LoadedPart): Promise<void> {
  const { filing, part } = loaded
  const { acceptedAt, contentHash } = part
  const confirmed = { partId: part.id, unitId: filing.unitId, contentHash }
  const issued = acceptedAt ? await issuedWith(at.read, confirmed) : null
  if (issued !== null) throw alreadyIssued(issued)
  const unit = await nameOf(at, filing.unitId)
  for (const draft of await draftsWith(at, loaded)) {
    const reason = t.heldBecause(part.title, unit)
    const { number } = await at.call(holdSigning, { id: draft.signingId, cause: causeOf(loaded), reason })
    if (number !== null && draft.contentHash === contentHash) throw alreadyIssued(number)
  }
}

/** The content is confirmed after all: the drafts that have it go on. */
export async function releaseDrafts(at: At, loaded: LoadedPart): Promise<void> {
  const drafts = await draftsWith(at, loaded)
  for (const { signingId } of drafts.filter(({ contentHash }) => contentHash === loaded.part.contentHash))
    await at.call(releaseSigning, { id: signingId, cause: causeOf(loaded) })
}

const causeOf = ({ filing, part }: LoadedPart): string => `${part.id}:${filing.unitId}`

/** The frozen, not yet sent reports that were added up from some content of the part. */
async function draftsWith({ write }: At, { filing, part }: LoadedPart) {
  return write
    .selectFrom('reporting.consolidation_source as source')
    .innerJoin('reporting.consolidation as made', 'made.id', 'source.consolidation_id')
    .innerJoin('reporting.filing as filing', (join) =>
      join.onRef('filing.id', '=', 'made.filing_id').onRef('filing.signing_id', '=', 'made.signing_id'),
    )
    .select(['made.signing_id as signingId', 'source.content_hash as contentHash'])
    .where('source.part_id', '=', part.id)
    .where('source.unit_id', '=', filing.unitId)
    .where('filing.sent_at', 'is', null)
    .orderBy('made.signing_id')
    .execute()
}

async function nameOf({ read }: At, unitId: string): Promise<string> {
  const unit = await read
    .selectFrom('organisation.unit')
    .select('short_name as name')
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow()
  return unit.name
}
