import type { Actor } from '#platform/command/actor.ts'
import type { Office } from './policy.ts'
import {
  carries,
  contributes,
  decidesExtension,
  decidesForUnit,
  givesContribution,
  proposesOnExtension,
  takesExtensionBack,
  type Carried,
} from './policy/carrying-out.ts'

type Asked = { id: string; assignmentId: string | null; askedBy: string; decision: string | null }
type Part = { id: string; personId: string | null; unitId: string | null; doneOn: string | null }

/** What of a share a page needs to know whom to offer what. */
export type Offered = {
  share: Carried & { planUnitId: string }
  office: Office
  extensions: readonly Asked[]
  cooperations: readonly Part[]
}

/** Exactly the acts that would be allowed to a person on a share as it stands. */
export function offerOf(actor: Actor, { share, office, extensions, cooperations }: Offered) {
  const open = extensions.filter(({ decision }) => decision === null)
  const dated = (one: Asked) => ({
    ...share,
    ...office,
    unitId: share.unitId,
    inner: one.assignmentId !== null,
    askedBy: one.askedBy,
  })
  const idsOf = (test: (one: Asked) => unknown) => open.filter(test).map(({ id }) => id)
  return {
    assign: Boolean(decidesForUnit(actor, share)),
    write: Boolean(contributes(actor, share)),
    done: Boolean(carries(actor, share)),
    decide: idsOf((one) => decidesExtension(actor, dated(one))),
    propose: idsOf((one) => proposesOnExtension(actor, { ...office, inner: one.assignmentId !== null })),
    takeBack: idsOf((one) => takesExtensionBack(actor, one)),
    give: cooperations
      .filter((one) => one.doneOn === null && givesContribution(actor, { ...one, ownUnitId: share.unitId }))
      .map(({ id }) => id),
  }
}

export type Offer = ReturnType<typeof offerOf>

/** Of a share that ended. */
export const NOTHING: Offer = {
  assign: false,
  write: false,
  done: false,
  decide: [],
  propose: [],
  takeBack: [],
  give: [],
}
