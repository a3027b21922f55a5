import { heads, writers, type Role } from '#modules/organisation/index.ts'
import { holding, membershipsOf, type Actor, type Membership } from '#platform/command/actor.ts'
import type { PathStep } from './signing.ts'

/** The place by which a person works in a unit; machines and the public do nothing here. */
const place = (actor: Actor, roles: readonly Role[], unitId: string): Membership | undefined =>
  actor.kind === 'person' ? holding(actor, roles, [unitId]) : undefined

/** Who does which step in the unit itself: a role in the unit above signs nothing here. One person may hold several. */
const rolesOf: Record<PathStep, readonly Role[]> = {
  drafted: [...writers, ...heads, 'clerk'],
  'content-checked': [...writers, ...heads],
  'form-checked': ['clerk'],
  signed: heads,
  numbered: ['clerk'],
}

/** The place by which a person does a step in a unit. */
export const mayStep = (actor: Actor, step: PathStep, unitId: string): Membership | undefined =>
  place(actor, rolesOf[step], unitId)

/** The units in which a person does a step. */
export const unitsOfStep = (actor: Actor, step: PathStep): string[] =>
  membershipsOf(actor).flatMap(({ role, unitId }) =>
    (rolesOf[step] as readonly string[]).includes(role) ? [unitId] : [],
  )

/** A draft is sent back by whoever has it before them; a signed one that waits for its number also by the head. */
export const mayReturn = (actor: Actor, awaitedStep: PathStep | null, unitId: string): Membership | undefined => {
  if (awaitedStep === null) return undefined
  const found = mayStep(actor, awaitedStep, unitId)
  return found ?? (awaitedStep === 'numbered' ? mayStep(actor, 'signed', unitId) : undefined)
}

/** Withdrawn by the one who froze it, or by a head of the unit. */
export const mayWithdraw = (
  actor: Actor,
  { unitId, openedBy }: { unitId: string; openedBy: string },
): Membership | undefined => {
  const own = actor.kind === 'person' && actor.id === openedBy
  return own ? mayStep(actor, 'drafted', unitId) : place(actor, heads, unitId)
}

/** The scan of the signed paper: by văn thư, the head, or whoever froze the draft. */
export const mayAddSignedPaper = (
  actor: Actor,
  { unitId, openedBy }: { unitId: string; openedBy: string },
): Membership | undefined =>
  place(actor, ['clerk', ...heads], unitId) ??
  (actor.kind === 'person' && actor.id === openedBy ? mayStep(actor, 'drafted', unitId) : undefined)

/** The register is kept by those who work on the unit's papers, văn thư first. */
export const mayRegister = (actor: Actor, unitId: string): Membership | undefined =>
  place(actor, ['clerk', ...writers, ...heads], unitId)

/** The units whose register a person keeps. */
export const registrarUnits = (actor: Actor): string[] => [
  ...new Set(membershipsOf(actor).flatMap(({ unitId }) => (mayRegister(actor, unitId) ? [unitId] : []))),
]

/** Correcting or recalling an issued document is written down by văn thư or decided by a head. */
export const mayNote = (actor: Actor, unitId: string): Membership | undefined =>
  place(actor, ['clerk', ...heads], unitId)

/** A unit's head decides which checks its drafts pass. */
export const maySetPath = (actor: Actor, unitId: string): Membership | boolean | undefined =>
  actor.kind === 'system' || place(actor, heads, unitId)
