import { sql, type Transaction } from 'kysely'
import type { Actor, Membership } from '../command/actor.ts'
import type { DB } from '../db/index.ts'

/** What an act did to one thing. */
export type Change = { thing: string; thingId: string; before: object | null; after: object | null }

/** The line of an act: who, as which membership, for whom, what, when; and what it changed. */
export type Line = {
  id: string
  parentId: string | null
  name: string
  actor: Actor
  membership: Membership | undefined
  now: Date
  today: string
  changes: readonly Change[]
}

/** Under which a repeat of the act finds its answer. */
export type Answer = { actorKey: string; actId: string; answer: unknown }

/** Writes the lines of an act and of those it called, with all their changes and the answer kept for repeats, in one statement. */
export async function writeRecord(
  trx: Transaction<DB>,
  lines: readonly Line[],
  { actorKey, actId, answer }: Answer,
): Promise<void> {
  await sql`
    with acts as (
      insert into record.act (id, parent_id, name, actor_kind, person_id, membership_id, on_behalf_of_id, cause,
        happened_at, business_day)
      select * from json_to_recordset(${JSON.stringify(lines.map(actRow))}::json) as act (id uuid, parent_id uuid,
        name text, actor_kind text, person_id uuid, membership_id uuid, on_behalf_of_id uuid, cause text,
        happened_at timestamptz, business_day date)),
    changes as (
      insert into record.change (act_id, position, thing, thing_id, before, after)
      select * from json_to_recordset(${JSON.stringify(lines.flatMap(changeRows))}::json) as change (act_id uuid,
        position integer, thing text, thing_id uuid, before jsonb, after jsonb))
    update record.repeat set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where actor_key = ${actorKey} and act_id = ${actId}`.execute(trx)
}

const actRow = ({ id, parentId, name, actor, membership, now, today }: Line) => ({
  id,
  parent_id: parentId,
  name,
  actor_kind: actor.kind,
  person_id: actor.kind === 'person' ? actor.id : null,
  membership_id: membership?.id ?? null,
  on_behalf_of_id: membership?.onBehalfOf ?? null,
  cause: actor.kind === 'system' ? actor.cause : null,
  happened_at: now,
  business_day: today,
})

const changeRows = ({ id, changes }: Line) =>
  changes.map(({ thing, thingId, before, after }, position) => ({
    act_id: id,
    position,
    thing,
    thing_id: thingId,
    before,
    after,
  }))
