import { holding, type Actor, type Membership } from '#platform/command/actor.ts'
import { writers } from '#modules/organisation/index.ts'

/** Who owes the report: the unit, and the office that writes it for the unit. */
export type Sender = { unitId: string; draftedByUnitId: string | null }

/** Those who work on the papers of the sending unit enter figures and answer; nobody above does it for them. */
export const mayPrepare = (actor: Actor, { unitId, draftedByUnitId }: Sender): Membership | undefined =>
  holding(actor, writers, draftedByUnitId ? [unitId, draftedByUnitId] : [unitId])

/** Those of the receiving unit confirm or send back its part, and only its. */
export const mayDecide = (actor: Actor, receiverUnitId: string): Membership | undefined =>
  holding(actor, [...writers, 'leader'], [receiverUnitId])

/** Who runs the round as its standing office urges those who owe a report in it. */
export const mayUrge = (actor: Actor, { unitId }: { unitId: string }): Membership | undefined =>
  holding(actor, ['standingOffice'], [unitId])

/** The standing office of the day opens rounds for the unit that it is; the loader of a sample is the system. */
export const mayOpenRound = (
  actor: Actor,
  { unitId, standing }: { unitId: string; standing: boolean },
): Membership | boolean | undefined =>
  actor.kind === 'system' || (standing && holding(actor, ['standingOffice'], [unitId]))
