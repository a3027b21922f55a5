import type { Actor } from '#platform/command/actor.ts'
import { Problem } from '#platform/problem.ts'

/** The id of the person who acts; the policies of this slice let nobody else reach this point. */
export function personOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new Problem('forbidden', 403)
  return actor.id
}
