import { enteredChannels } from '../channel.ts'
import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import type { Actor } from '#platform/command/actor.ts'
import { letterShape } from './letter-shape.ts'
import { mayEnter } from '../policy.ts'
import { slipElsewhere, slipOfBox } from '../problems.ts'
import { ownUnitsUnder } from './own-units.ts'
import { receive, type Coming } from './receive.ts'
import { whereTo } from './send-petition.ts'
import { slipHeld, useSlip } from './slip-held.ts'

const command = commandsOf<'feedback', 'organisation'>()

/**
 * An officer types in what a caller, a visitor or a slip said ("nhập thay"); the record says who did. `slip` is the code printed on
 * the slip of a suggestion box: it becomes the petition's code.
 */
export const enterPetition = command({
  name: 'feedback.enter-petition',
  input: z.object({ channel: z.enum(enteredChannels), letter: letterShape, slip: z.string().max(40).optional() }),
  async load(at, { letter, slip: typed }) {
    const slip = typed === undefined ? null : await slipHeld(at, typed)
    const placeId = letter.placeId ?? slip?.placeId ?? undefined
    const desk = await whereTo(at, placeId)
    return { ...desk, placeId, slip, unitIds: await ownUnitsUnder(at, desk.territoryId) }
  },
  allow: mayEnter,
  async run(at, { slip, placeId, ...desk }, { channel, letter }) {
    if (slip && channel !== 'box') throw slipOfBox()
    if (slip && slip.deskId !== desk.deskId) throw slipElsewhere()
    const how = { channel, ...enterer(at.actor), ...(slip && { code: slip.code }) }
    const receipt = await receive(at, desk, { ...letter, placeId }, how)
    if (slip) await useSlip(at, slip, receipt.petitionId)
    return receipt
  },
})

const enterer = (actor: Actor): Pick<Coming, 'enteredBy'> => (actor.kind === 'person' ? { enteredBy: actor.id } : {})
