import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'
import { mailTexts as t } from '../handling/texts.vi.ts'
import { addStep } from './add-step.ts'
import { endWaiting } from './queue-delivery.ts'

type At = Pick<Acting<'feedback', 'organisation'>, 'write' | 'actor' | 'now' | 'today' | 'emit'>

/** The sender's reply to the last question: then it is worked on again. The act must hold the petition's row locked. */
export async function keepReply(at: At, petitionId: string, body: string): Promise<void> {
  const { write, now, today } = at
  const question = await write
    .selectFrom('feedback.message')
    .select((max) => max.fn.max('n').as('n'))
    .where('petition_id', '=', petitionId)
    .where('kind', '=', 'question')
    .executeTakeFirst()
  await write
    .insertInto('feedback.message')
    .values({
      petition_id: petitionId,
      n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.message where petition_id = ${petitionId})`,
      kind: 'reply',
      body,
      reply_to: question?.n ?? null,
      at: now,
      on_day: today,
    })
    .execute()
  await endWaiting(at, petitionId, { of: 'messages', failure: t.repliedBefore })
  await addStep(at, petitionId, 'replied')
  at.emit('feedback.replied', { petitionId })
}
