import { sql } from 'kysely'
import { pathOfUnit } from '#modules/organisation/server.ts'
import type { LoadAt } from '../commands/define.ts'
import { itemState, type StepKind } from '../item.ts'
import { itemSeen } from '../visibility.ts'

/** An item that an act is about, locked, with what its rules ask. Null where the actor does not see it. */
export async function loadItem({ write, read, actor }: LoadAt, { itemId }: { itemId: string }) {
  const row = await write
    .selectFrom('outreach.item as item')
    .leftJoin('outreach.picture as picture', 'picture.item_id', 'item.id')
    .select(['item.id', 'item.unit_id as unitId', 'item.kind', 'item.title', 'item.version', 'item.basis'])
    .select(['picture.attachment_id as pictureId'])
    .where('item.id', '=', itemId)
    .where(itemSeen(actor))
    .forUpdate('item')
    .executeTakeFirst()
  if (!row) return null
  const [steps, consents, path] = await Promise.all([
    stepsOf(write, itemId),
    consentsOf(write, itemId),
    pathOfUnit(read, row.unitId),
  ])
  const last = (steps.at(-1)?.kind as StepKind | undefined) ?? null
  const submittedBy = steps.findLast(({ kind }) => kind === 'submitted')?.personId ?? null
  return {
    ...row,
    hasPicture: row.pictureId !== null,
    state: itemState(last),
    n: steps.length,
    consents,
    path,
    submittedBy,
  }
}

export type LoadedItem = NonNullable<Awaited<ReturnType<typeof loadItem>>>

const stepsOf = (write: LoadAt['write'], itemId: string) =>
  write
    .selectFrom('outreach.item_step')
    .select(['kind', 'person_id as personId'])
    .where('item_id', '=', itemId)
    .orderBy('n')
    .execute()

const consentsOf = (write: LoadAt['write'], itemId: string) =>
  write
    .selectFrom('outreach.consent')
    .select(['id', 'story', 'picture', sql<string | null>`withdrawn_on`.as('withdrawnOn'), 'given_on as givenOn'])
    .where('item_id', '=', itemId)
    .execute()
