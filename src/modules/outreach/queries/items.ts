import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { likePattern, searchWords } from '#platform/search/index.ts'
import { itemState, type ItemKind, type ItemState, type StepKind } from '../item.ts'
import { itemSeen } from '../visibility.ts'

/** What was done last with an item; null of one that was never sent. */
const last = sql<{ kind: StepKind; onDay: string; note: string | null }>`lateral (
  select step.kind, step.on_day as "onDay", step.note from outreach.item_step step
  where step.item_id = item.id order by step.n desc limit 1)`.as<'last'>(sql`"last"`)

/** The state as a column: that of `itemState`. */
const state = sql<ItemState>`case when "last".kind is null or "last".kind = 'takenBack' then 'drafted' else "last".kind end`

/** Items that the asker sees in the workspace; every list of items begins here. */
export const itemsSeen = ({ db, actor }: Pick<Ask, 'db' | 'actor'>) =>
  db
    .selectFrom('outreach.item as item')
    .leftJoin(last, (join) => join.onTrue())
    .innerJoin('organisation.unit as unit', 'unit.id', 'item.unit_id')
    .leftJoin('organisation.unit as place', 'place.id', 'item.commune_id')
    .leftJoin('organisation.person as drafter', 'drafter.id', 'item.drafted_by')
    .where(itemSeen(actor))

const listed = [
  'item.id',
  'item.kind',
  'item.title',
  'item.unit_id as unitId',
  'item.drafted_by as draftedById',
  'item.drafted_on as draftedOn',
  'unit.short_name as unitName',
  'place.place_name as communeName',
  'drafter.full_name as draftedBy',
  'last.kind as lastKind',
  'last.onDay as lastOn',
  'last.note as lastNote',
] as const

const SIZE = 20

export type ItemFilter = { state: ItemState | null; kind: ItemKind | null; words: string | null; page: number }

/** A page of the items that the asker sees, the newest first. */
export async function itemList(ask: Ask, { state: wantedState, kind, words, page: number }: ItemFilter) {
  const typed = searchWords(words)
  const wanted = itemsSeen(ask)
    .$if(wantedState !== null, (query) => query.where(state, '=', wantedState!))
    .$if(kind !== null, (query) => query.where('item.kind', '=', kind!))
    .$if(typed !== null, (query) =>
      query.where(sql<boolean>`item.search like platform.fold(${likePattern(typed ?? '')})`),
    )
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await wanted
    .select(listed)
    .orderBy('item.drafted_on', 'desc')
    .orderBy('item.drafted_at', 'desc')
    .orderBy('item.id', 'desc')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  const items = rows.map((row) => ({ ...row, state: itemState(row.lastKind) }))
  return { items, page: { number, size: SIZE, total: Number(total) } }
}

/** Items in a state, for the todos of a person: the oldest first. */
export const itemsInState = (ask: Ask, wanted: ItemState, most: number) =>
  itemsSeen(ask)
    .select(listed)
    .select((from) =>
      from
        .selectFrom('outreach.item_step as sent')
        .select('sent.person_id')
        .whereRef('sent.item_id', '=', 'item.id')
        .where('sent.kind', '=', 'submitted')
        .orderBy('sent.n', 'desc')
        .limit(1)
        .as('submittedBy'),
    )
    .where(state, '=', wanted)
    .orderBy('item.drafted_at')
    .limit(most)
    .execute()
