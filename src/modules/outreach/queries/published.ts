import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { likePattern } from '#platform/search/index.ts'
import type { ItemKind } from '../item.ts'

type Db = Reader<'outreach' | 'organisation' | 'documents'>

/** The last step of an item, where it is its publication: what the public may read, whoever asks. */
const publication = sql<{ at: Date; onDay: string }>`lateral (
  select step.at, step.on_day as "onDay", step.kind from outreach.item_step step
  where step.item_id = item.id order by step.n desc limit 1)`.as<'publication'>(sql`publication`)

const published = (db: Db) =>
  db
    .selectFrom('outreach.item as item')
    .innerJoin(publication, (join) => join.on(sql<boolean>`publication.kind = 'published'`))
    .leftJoin('organisation.unit as place', 'place.id', 'item.commune_id')

const listed = [
  'item.id',
  'item.address',
  'item.kind',
  'item.title',
  'item.summary',
  'item.place',
  'item.happens_on as happensOn',
  'item.happens_until as happensUntil',
  'place.place_name as communeName',
  'publication.onDay as publishedOn',
  'publication.at as publishedAt',
] as const

export type PublishedFilter = {
  kinds: readonly ItemKind[]
  communeId?: string | null
  words?: string | null
  page?: number
  size?: number
}

const narrowed = (db: Db, { kinds, communeId, words }: PublishedFilter) =>
  published(db)
    .where('item.kind', 'in', [...kinds])
    .$if(Boolean(communeId), (query) => query.where('item.commune_id', '=', communeId!))
    .$if(Boolean(words), (query) =>
      query.where(sql<boolean>`item.search like platform.fold(${likePattern(words ?? '')})`),
    )

/** Published items of some kinds, the newest first, a page of them, with how many there are. */
export async function publishedItems(db: Db, filter: PublishedFilter) {
  const { page: number = 1, size = 10 } = filter
  const wanted = narrowed(db, filter)
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await wanted
    .select(listed)
    .orderBy('publication.onDay', 'desc')
    .orderBy('publication.at', 'desc')
    .orderBy('item.id', 'desc')
    .limit(size)
    .offset((number - 1) * size)
    .execute()
  return { items, page: { number, size, total: Number(total) } }
}

export type PublishedItem = Awaited<ReturnType<typeof publishedItems>>['items'][number]

/** Published events: those that end today or later, the next first; or the past ones, the last first. */
export async function publishedEvents(
  db: Db,
  { today, past, page: number = 1 }: { today: string; past: boolean; page?: number },
) {
  const size = 10
  const last = sql<string>`coalesce(item.happens_until, item.happens_on)`
  const wanted = published(db)
    .where('item.kind', '=', 'event')
    .where(last, past ? '<' : '>=', today)
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await wanted
    .select(listed)
    .orderBy('item.happens_on', past ? 'desc' : 'asc')
    .orderBy('item.id')
    .limit(size)
    .offset((number - 1) * size)
    .execute()
  return { items, page: { number, size, total: Number(total) } }
}

/** One published item with its text and picture; undefined where unknown or not (any more) public. */
export const publishedItem = (db: Db, address: string) =>
  published(db)
    .leftJoin('outreach.picture as picture', 'picture.item_id', 'item.id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'item.unit_id')
    .select(listed)
    .select(['item.body', 'item.basis', 'item.commune_id as communeId', 'unit.full_name as unitName'])
    .select(['picture.attachment_id as pictureId', 'picture.alt', 'picture.width', 'picture.height'])
    .where('item.address', '=', address)
    .executeTakeFirst()

/** The hash of a published item's picture. */
export const publishedPicture = (db: Db, attachmentId: string) =>
  published(db)
    .innerJoin('outreach.picture as picture', 'picture.item_id', 'item.id')
    .innerJoin('documents.attachment as file', 'file.id', 'picture.attachment_id')
    .select('file.sha256')
    .where('picture.attachment_id', '=', attachmentId)
    .executeTakeFirst()

/** Addresses of all published items with the day they were last published, for the map of the site; the newest ones where there are more. */
export const publishedAddresses = (db: Db, most: number) =>
  published(db)
    .select(['item.address', 'publication.onDay as publishedOn'])
    .orderBy('publication.at', 'desc')
    .limit(most)
    .execute()
