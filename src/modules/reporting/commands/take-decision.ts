import type { Acting } from '#platform/command/command.ts'
import type { LoadedPart } from '../loading/filing.ts'
import { decidedMeanwhile, newerSent } from '../problems.ts'
import { lastDecision } from '../queries/words.ts'

type At = Pick<Acting<'reporting', 'organisation'>, 'write' | 'read' | 'actor'>

/**
 * Takes a part for a decision of its receiver: `seen` is how many decisions the page showed. Throws Problem 409 that tells what
 * happened since: a newer version was sent, or somebody decided.
 */
export async function takeDecision(at: At, { filing, part, later }: LoadedPart, seen: number): Promise<void> {
  if (later !== null) throw newerSent(later)
  const taken = await at.write
    .updateTable('reporting.filing_part')
    .set((set) => ({ decisions: set('decisions', '+', 1) }))
    .where('filing_id', '=', filing.id)
    .where('part_id', '=', part.id)
    .where('decisions', '=', seen)
    .executeTakeFirst()
  if (taken.numUpdatedRows > 0n) return
  const last = await lastDecision(at.read, { filingId: filing.id, partId: part.id })
  throw decidedMeanwhile(last, at.actor.kind === 'person' && last?.byId === at.actor.id)
}
