import type { Actor } from '#platform/command/actor.ts'
import { commandsOf, type Acting, type Loading } from '#platform/command/command.ts'

type Neighbours = 'organisation' | 'programmes' | 'plans' | 'documents'

/** The maker of this slice's acts. */
export const command = commandsOf<'outreach', Neighbours>()

export type At = Acting<'outreach', Neighbours>
export type LoadAt = Loading<'outreach', Neighbours>

/** The person who acts; null where the house itself does (a sample, a catalogue). */
export const personId = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)
