import type { Transaction } from 'kysely'
import type { Actor, Membership } from '../command/actor.ts'
import type { DB } from '../db/index.ts'

/** What an act did to one thing. */
export type Change = { thing: string; thingId: string; before: object | null; after: object | null }

type Line = {
  id: string
  parentId: string | null
  name: string
  actor: Actor
  membership: Membership | undefined
  now: Date
  today: string
}

/** Writes the line of an act: who, as which membership, for whom, what, when. */
export async function writeRecord(
  trx: Transaction<DB>,
  { id, parentId, name, actor, membership, now, today }: Line,
): Promise<void> {
  await trx
    .insertInto('record.act')
    .values({
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
    .execute()
}

/** Writes what the act changed, one row a thing, in one statement a thousand. */
writeRecord.changes = async (trx: Transaction<DB>, actId: string, changes: Change[]): Promise<void> => {
  for (let from = 0; from < changes.length; from += 1000) {
    const rows = changes.slice(from, from + 1000).map(({ thing, thingId, before, after }, i) => ({
      act_id: actId,
      position: from + i,
      thing,
      thing_id: thingId,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    }))
    await trx.insertInto('record.change').values(rows).execute()
  }
}
