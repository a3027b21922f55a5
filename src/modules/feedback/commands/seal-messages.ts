import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'

type At = Pick<Acting<'feedback', 'organisation'>, 'write' | 'privacy'>

/** What the sender of a denunciation wrote besides, as it is kept behind the wall. */
export type Said = { body: string; at: Date; onDay: string }

/** Seals what a sender wrote behind the wall around his denunciation, after what stands there. */
export async function sealMessages({ write, privacy }: At, petitionId: string, said: readonly Said[]): Promise<void> {
  const sealed = await privacy.seal(said.map(({ body }) => ({ subjectId: petitionId, value: body })))
  for (const [i, { at, onDay }] of said.entries())
    await write
      .insertInto('feedback.denunciation_message')
      .values({
        petition_id: petitionId,
        n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.denunciation_message where petition_id = ${petitionId})`,
        body: sealed[i]!,
        at,
        on_day: onDay,
      })
      .execute()
}
