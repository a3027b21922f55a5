import type { Actor } from '#platform/command/actor.ts'
import { commandsOf, type Acting, type Loading } from '#platform/command/command.ts'
import { Problem } from '#platform/problem.ts'

/** The maker of this slice's acts. */
export const command = commandsOf<'plans', 'organisation' | 'programmes' | 'documents'>()

export type At = Acting<'plans', 'organisation' | 'programmes' | 'documents'>
export type LoadAt = Loading<'plans', 'organisation' | 'programmes' | 'documents'>

/** The person who acts; what a plan's acts keep is always signed by a person. */
export function personOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new Problem('forbidden', 403)
  return actor.id
}
