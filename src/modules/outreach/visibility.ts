import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import { inScope } from '#modules/organisation/server.ts'
import { writingUnits } from './policy.ts'

/** Whether the actor sees an item in the workspace (a query that names the table `item`): its unit lies in his scope. */
export const itemSeen = (actor: Actor): RawBuilder<boolean> => inScope(actor, 'item.unit_id')

/**
 * Whether the actor sees a suggestion (`suggestion`): it tells of a place in his scope, or he writes for the body of the
 * public pages or an office right under it.
 */
export const suggestionSeen = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(${inScope(actor, 'suggestion.commune_id')} or exists (
    select from outreach.site site join organisation.unit office
      on office.id = site.unit_id or (office.parent_id = site.unit_id and office.place_name is null)
    where office.id = any(${writingUnits(actor)}::uuid[])))`

/** Whether the actor sees a document of the register (`document`) on the page of disclosures: the unit's own people. */
export const disclosableSeen = (actor: Actor): RawBuilder<boolean> => inScope(actor, 'document.unit_id')
