import { holding, membershipsOf, type Actor } from '#platform/command/actor.ts'
import type { Allowance } from '#platform/command/command.ts'
import { writers, type Role } from '#modules/organisation/index.ts'

/** Who sends for himself, and goes on by the tracking code: the public pages' own actor, whoever is signed in. */
export const isPublic = (actor: Actor): boolean => actor.kind === 'public'

/** Work that the clock does. */
export const isSystem = (actor: Actor): boolean => actor.kind === 'system'

/**
 * The roles whose places let one see petitions and their numbers: who works on them, decides, explains, checks or looks on. Who keeps the
 * system running needs none of them for that.
 */
export const seers: readonly Role[] = [...writers, 'clerk', 'leader', 'editor', 'inspector', 'oversight', 'viewer']

/** Whether the actor holds any place that lets him see petitions. */
export const seesPetitions = (actor: Actor): boolean =>
  membershipsOf(actor).some(({ role }) => (seers as readonly string[]).includes(role))

const enterers = [...writers, 'clerk'] as const

/** Whether the actor types petitions in anywhere: for what a page offers; where, `mayEnter` says. */
export const entersSomewhere = (actor: Actor): boolean =>
  membershipsOf(actor).some(({ role }) => (enterers as readonly string[]).includes(role))

/** Who types a petition in for a caller, a visitor or a slip (nhập thay): officers and clerks of the desk's territory. */
export const mayEnter = (actor: Actor, { unitIds }: { unitIds: readonly string[] }): Allowance =>
  holding(actor, enterers, unitIds)

/** Who brings in the messages of another channel: its adapter, as the system or by its own key. */
export const mayTakeIn = (actor: Actor): boolean => actor.kind === 'system' || actor.kind === 'machine'
