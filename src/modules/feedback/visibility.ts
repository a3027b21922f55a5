import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import { inScopeAs } from '#modules/organisation/server.ts'
import { seers, seesPetitions } from './policy.ts'

/**
 * Whether the actor sees a petition (a query that names the table `petition`). A denunciation is seen by its named readers alone,
 * whatever their place, and not even by the system in general; all else by the desk, the unit in charge, the units that were given
 * a part, those above them, and who typed it in: each by the places that he holds in a role that sees petitions (`seers`).
 */
export const petitionSeen = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`case when petition.kind = 'denunciation' then ${readsDenunciation(actor)}
    else (${at(actor, 'petition.desk_id')} or ${at(actor, 'petition.unit_id')} or ${entered(actor)} or ${partOf(actor)}) end`

const at = (actor: Actor, column: string): RawBuilder<boolean> => inScopeAs(actor, seers, column)

/** Whether the actor is one of the living readers of the denunciation. */
function readsDenunciation(actor: Actor): RawBuilder<boolean> {
  if (actor.kind !== 'person' || !seesPetitions(actor)) return sql<boolean>`false`
  return sql<boolean>`exists (select 1 from feedback.denunciation_reader reader where reader.petition_id = petition.id
    and reader.person_id = ${actor.id} and reader.ended_at is null)`
}

const entered = (actor: Actor): RawBuilder<boolean> =>
  actor.kind === 'person' && seesPetitions(actor)
    ? sql<boolean>`petition.entered_by is not distinct from ${actor.id}`
    : sql<boolean>`false`

/** Units that work on it, and those that gave their part: whoever contributed may read what became of it. */
const partOf = (actor: Actor): RawBuilder<boolean> => sql<boolean>`exists (select 1 from feedback.routing given
  where given.petition_id = petition.id and (given.ended_at is null or given.contributed_at is not null)
    and ${at(actor, 'given.unit_id')})`

/**
 * Whether everybody sees a petition (a query that names the table `petition`): answered here, the sender agreed to it and has not
 * taken that back, a moderator cleared it, and nothing of it was erased. A complaint or a denunciation never is.
 */
export const petitionListed = (): RawBuilder<boolean> => sql<boolean>`petition.kind in ('reflection', 'proposal')
  and petition.body is not null
  and exists (select 1 from feedback.consent agreed where agreed.petition_id = petition.id and agreed.purpose = 'listing'
    and agreed.withdrawn_at is null)
  and exists (select 1 from feedback.moderation living where living.petition_id = petition.id and living.withdrawn_at is null)
  and not exists (select 1 from feedback.erasure gone where gone.petition_id = petition.id)`
