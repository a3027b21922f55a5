import { holding, type Actor } from '#platform/command/actor.ts'
import type { Allowance } from '#platform/command/command.ts'
import { writers } from '#modules/organisation/index.ts'

/** Who sends for himself, and goes on by the tracking code: the public pages' own actor, whoever is signed in. */
export const isPublic = (actor: Actor): boolean => actor.kind === 'public'

/** Work that the clock does. */
export const isSystem = (actor: Actor): boolean => actor.kind === 'system'

/** Who types a petition in for a caller, a visitor or a slip (nhập thay): officers and clerks of the desk's territory. */
export const mayEnter = (actor: Actor, { unitIds }: { unitIds: readonly string[] }): Allowance =>
  holding(actor, [...writers, 'clerk'], unitIds)

/** Who brings in the messages of another channel: its adapter, as the system or by its own key. */
export const mayTakeIn = (actor: Actor): boolean => actor.kind === 'system' || actor.kind === 'machine'
