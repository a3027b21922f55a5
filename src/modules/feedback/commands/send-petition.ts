import { commandsOf, type Loading } from '#platform/command/command.ts'
import { letterShape } from './letter-shape.ts'
import { isPublic } from '../policy.ts'
import { noDesk, unknownPlace } from '../problems.ts'
import { deskFor } from './desk-for.ts'
import { receive } from './receive.ts'

const command = commandsOf<'feedback', 'organisation'>()

/** A citizen sends a petition through the public pages. A repeat with the same receipt key and act id answers the same receipt. */
export const sendPetition = command({
  name: 'feedback.send-petition',
  input: letterShape,
  load: (at, { placeId }) => whereTo(at, placeId),
  allow: isPublic,
  run: (at, desk, letter) => receive(at, desk, letter, { channel: 'web' }),
})

/** The desk for a place. Throws Problem 400 for a place that is none, 409 where nobody receives. */
export async function whereTo({ read, today }: Loading<'feedback', 'organisation'>, placeId: string | undefined) {
  if (placeId !== undefined) {
    const place = await read
      .selectFrom('organisation.unit')
      .select('place_name')
      .where('id', '=', placeId)
      .executeTakeFirst()
    if (!place?.place_name) throw unknownPlace()
  }
  const desk = await deskFor(read, placeId, today)
  if (!desk) throw noDesk()
  return desk
}
