import { z } from 'zod'
import type { Actor } from '#platform/command/actor.ts'
import type { Allowance } from '#platform/command/command.ts'
import { handles, type Handled } from '../handling/policy.ts'
import { notThere } from '../handling/problems.ts'
import { command, changedPetition, loadPetition, type LoadAt } from './petition-held.ts'
import { queueNextWay, type About } from './queue-delivery.ts'

const said = z.string().trim().min(1).max(1000)

const waiting = async (at: LoadAt, { petitionId, n }: { petitionId: string; n: number }) => {
  const held = await loadPetition(at, { petitionId })
  const delivery = await at.write
    .selectFrom('feedback.delivery')
    .select(['n', 'answer_n as answerN', 'message_n as messageN', 'channel'])
    .where('petition_id', '=', petitionId)
    .where('n', '=', n)
    .where('delivered_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst()
  if (held && !delivery) throw notThere()
  return held && delivery && { ...held, delivery }
}

const whatOf = ({ answerN, messageN }: { answerN: number | null; messageN: number | null }): About =>
  answerN === null ? { messageN: messageN! } : { answerN }

/** Who notes that an answer arrived: who handles the petition, or the port of the channel (the system). */
const notes = (actor: Actor, petition: Handled): Allowance =>
  actor.kind === 'system' ? true : handles(actor, petition)

/** Proof that an answer reached the sender (who took the call, when it was read), or why not: then the next lawful way is queued. */
export const noteDelivery = command({
  name: 'feedback.note-delivery',
  input: z.object({
    petitionId: z.uuid(),
    n: z.int(),
    came: z.discriminatedUnion('how', [
      z.object({ how: z.literal('arrived'), proof: said }),
      z.object({ how: z.literal('failed'), failure: said }),
    ]),
  }),
  load: waiting,
  allow: notes,
  async run(at, held, { came }) {
    const { n, channel } = held.delivery
    const by = at.actor.kind === 'person' ? at.actor.id : null
    await at.write
      .updateTable('feedback.delivery')
      .set(
        came.how === 'arrived'
          ? { delivered_at: at.now, came_on: at.today, delivered_by: by, proof: came.proof }
          : { failed_at: at.now, came_on: at.today, delivered_by: by, failure: came.failure },
      )
      .where('petition_id', '=', held.id)
      .where('n', '=', n)
      .execute()
    const next = came.how === 'failed' ? await queueNextWay(at, held.id, whatOf(held.delivery)) : null
    changedPetition(at, held, { channel, came: came.how })
    return { petitionId: held.id, next }
  },
})
