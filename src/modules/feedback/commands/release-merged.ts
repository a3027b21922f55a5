import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'
import { addStep } from './add-step.ts'

type At = Acting<'feedback', 'organisation'>

/**
 * Lets go those that were merged into a petition which will not be answered here (refused, forwarded, directed, erased): each is worked on
 * by itself again, and none falls silent with the other.
 */
export async function releaseMerged(at: At, intoId: string): Promise<void> {
  const rows = await at.write
    .deleteFrom('feedback.merging')
    .where('into_id', '=', intoId)
    .where(
      sql<boolean>`not exists (select 1 from feedback.step step
        where step.petition_id = feedback.merging.petition_id and step.kind = 'delivered')`,
    )
    .returning('petition_id as id')
    .execute()
  for (const { id } of rows) {
    await addStep(at, id, 'unmerged')
    at.changed('petition', id, null, { mergedInto: null })
  }
}
