import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import { inScope } from '#modules/organisation/server.ts'

/**
 * Which reports (rows of reporting.member, alias `member`, joined with their `round`) an actor sees: of units in his scope or
 * written by them, of rounds that his unit runs, and those with a part that his unit receives.
 */
export const seesMember = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(
  ${inScope(actor, 'member.unit_id')} or ${inScope(actor, 'member.drafted_by_unit_id')} or ${inScope(actor, 'round.unit_id')}
  or exists (
    select from reporting.member_part seen_link
    join reporting.part seen_part on seen_part.round_id = seen_link.round_id and seen_part.id = seen_link.part_id
    where seen_link.round_id = member.round_id and seen_link.level = member.level and seen_link.unit_id = member.unit_id
      and ${inScope(actor, 'seen_part.receiver_unit_id')}))`

/** Whether the report is the actor's own side: its drafts are open to him too. */
export const ownsMember = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(${inScope(actor, 'member.unit_id')} or ${inScope(actor, 'member.drafted_by_unit_id')})`

/**
 * Which parts (alias `part`) of a report that he sees are open to an actor with their figures: all to its own side and to the
 * unit that runs the round, else those his unit receives. What is not yet sent is open to a receiver only at the check before
 * the signature: queries of values add that.
 */
export const seesPart = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(
  ${ownsMember(actor)} or ${inScope(actor, 'round.unit_id')} or ${inScope(actor, 'part.receiver_unit_id')})`

/** Rounds (alias `round`) in which the actor has a place: runs it, owes a report in it, or receives a part. */
export const seesRound = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(
  ${inScope(actor, 'round.unit_id')}
  or exists (select from reporting.member where member.round_id = round.id and ${ownsMember(actor)})
  or exists (select from reporting.part where part.round_id = round.id and ${inScope(actor, 'part.receiver_unit_id')}))`

/** Whether the content of a filing's part (aliases `filing`, `part`) is out of its sender's hands, or the actor is that sender. */
export const seesContent = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(
  filing.sent_at is not null or ${ownsMember(actor)}
  or exists (select from reporting.precheck shown where shown.filing_id = filing.id and shown.part_id = part.id))`
