import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'
import type { StepKind } from '../state.ts'

type At = Pick<Acting<'feedback', never>, 'write' | 'actor' | 'now' | 'today'>

/**
 * Writes down what is done with a petition; the act must hold the petition's row locked. The person is the one who acts; nobody for
 * the sender and the system.
 */
export async function addStep(
  { write, actor, now, today }: At,
  petitionId: string,
  kind: StepKind,
  { note, unitId }: { note?: string; unitId?: string } = {},
): Promise<void> {
  await write
    .insertInto('feedback.step')
    .values({
      petition_id: petitionId,
      n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.step where petition_id = ${petitionId})`,
      kind,
      person_id: actor.kind === 'person' ? actor.id : null,
      unit_id: unitId ?? null,
      at: now,
      on_day: today,
      note: note ?? null,
    })
    .execute()
}
