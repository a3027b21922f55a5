import type { Actor } from '#platform/command/actor.ts'
import { mayAddSignedPaper, mayReturn, mayStep, mayWithdraw } from './policy.ts'
import { awaited, mayFollow, type PathStep, type SigningPath, type StepKind } from './signing.ts'

type Signing = { unitId: string; openedById: string; path: SigningPath; lastKind: StepKind; held: boolean }

/** What a page offers a person on a draft as it stands: exactly the acts that would be allowed. */
export type Offer = { step: PathStep | null; back: boolean; withdraw: boolean; signedPaper: boolean }

/** The next step for who may do it (none while the draft is held), sending back, withdrawing, adding the signed paper. */
export function offerTo(actor: Actor, { unitId, openedById, path, lastKind, held }: Signing): Offer {
  const next = awaited(path, lastKind)
  const owner = { unitId, openedBy: openedById }
  const signed = lastKind === 'signed' || lastKind === 'numbered'
  return {
    step: !held && next !== null && mayStep(actor, next, unitId) ? next : null,
    back: mayFollow(path, lastKind, 'returned') && mayReturn(actor, next, unitId) !== undefined,
    withdraw: mayFollow(path, lastKind, 'withdrawn') && mayWithdraw(actor, owner) !== undefined,
    signedPaper: signed && mayAddSignedPaper(actor, owner) !== undefined,
  }
}
