import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { letterShape } from './letter-shape.ts'
import { mayTakeIn } from '../policy.ts'
import { receive } from './receive.ts'
import { whereTo } from './send-petition.ts'

const command = commandsOf<'feedback', 'organisation'>()

/** A letter that another system brings (Open311) becomes a petition. Messages of people come by `takeMessage`. */
export const takeInPetition = command({
  name: 'feedback.take-in',
  input: z.object({ channel: z.literal('open311'), letter: letterShape }),
  load: (at, { letter }) => whereTo(at, letter.placeId),
  allow: mayTakeIn,
  run: (at, desk, { channel, letter }) => receive(at, desk, letter, { channel }),
})
