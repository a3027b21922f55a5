import type { Actor } from '#platform/command/actor.ts'
import { isOpen, stepFits, type ItemState } from './item.ts'
import { mayApprove, mayWithdraw, mayWrite, type Waiting } from './policy.ts'

/** What a person may do with an item in its state: what its page offers him. */
export type ItemOffer = {
  edit: boolean
  submit: boolean
  takeBack: boolean
  publish: boolean
  withdraw: boolean
  consents: boolean
}

/** Offers the acts that the policies would allow, as far as they fit the state. */
export function offerOf(actor: Actor, item: Waiting & { state: ItemState }): ItemOffer {
  const writes = Boolean(mayWrite(actor, item))
  return {
    edit: writes && isOpen(item.state),
    submit: writes && stepFits(item.state, 'submitted'),
    takeBack: writes && stepFits(item.state, 'takenBack'),
    publish: Boolean(mayApprove(actor, item)) && stepFits(item.state, 'published'),
    withdraw: Boolean(mayWithdraw(actor, item)) && stepFits(item.state, 'withdrawn'),
    consents: writes,
  }
}
