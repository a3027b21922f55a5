import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { membershipsOf, type Actor } from '#platform/command/actor.ts'
import type { Loading } from '#platform/command/command.ts'
import { enteredChannels } from '../kind.ts'
import { letterShape } from './letter-shape.ts'
import { mayEnter } from '../policy.ts'
import { receive, type Coming } from './receive.ts'
import { whereTo } from './send-petition.ts'

const command = commandsOf<'feedback', 'organisation'>()

/** An officer types in what a caller, a visitor or a slip said ("nhập thay"); the record says who did. */
export const enterPetition = command({
  name: 'feedback.enter-petition',
  input: z.object({ channel: z.enum(enteredChannels), letter: letterShape }),
  async load(at, { letter }) {
    const desk = await whereTo(at, letter.placeId)
    return { ...desk, unitIds: await ownUnitsUnder(at, desk.territoryId) }
  },
  allow: mayEnter,
  run: (at, desk, { channel, letter }) => receive(at, desk, letter, { channel, ...enterer(at.actor) }),
})

const enterer = (actor: Actor): Pick<Coming, 'enteredBy'> => (actor.kind === 'person' ? { enteredBy: actor.id } : {})

/** The units of the actor's places that lie in a territory. */
async function ownUnitsUnder({ read, actor }: Loading<'feedback', 'organisation'>, territoryId: string) {
  const own = membershipsOf(actor).map(({ unitId }) => unitId)
  if (own.length === 0) return []
  const rows = await read
    .selectFrom('organisation.unit_tree')
    .select('unit_id')
    .where('ancestor_id', '=', territoryId)
    .where('unit_id', 'in', own)
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
