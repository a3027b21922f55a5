import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { letterShape } from './letter-shape.ts'
import { mayTakeIn } from '../policy.ts'
import { cameAlready } from '../problems.ts'
import { receive } from './receive.ts'
import { whereTo } from './send-petition.ts'

const command = commandsOf<'feedback', 'organisation'>()

/** A message of another channel becomes a petition, once: a second one with the same `sourceRef` is refused (409 `came-already`). */
export const takeInPetition = command({
  name: 'feedback.take-in',
  input: z.object({
    channel: z.enum(['zalo', 'messenger', 'sms', 'email', 'open311']),
    sourceRef: z.string().min(1).max(200).optional(),
    letter: letterShape,
  }),
  load: (at, { letter }) => whereTo(at, letter.placeId),
  allow: mayTakeIn,
  async run(at, desk, { channel, sourceRef, letter }) {
    const first = await at.read
      .selectFrom('feedback.petition')
      .select(['id', 'code'])
      .where('channel', '=', channel)
      .where('source_ref', '=', sourceRef ?? '')
      .executeTakeFirst()
    if (first) throw cameAlready(first.id, first.code)
    return receive(at, desk, letter, { channel, sourceRef })
  },
})
