import type { RawBuilder } from 'kysely'
import { inScope } from '#modules/organisation/server.ts'
import type { Actor } from '#platform/command/actor.ts'

/** A signing is seen by those who see its unit; others learn of it only from the owner of its subject. */
export const signingVisible = (actor: Actor): RawBuilder<boolean> => inScope(actor, 'signing.unit_id')

/** The register of a unit is seen by those who see the unit. */
export const documentVisible = (actor: Actor): RawBuilder<boolean> => inScope(actor, 'document.unit_id')
