import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { Opening } from '#platform/privacy/index.ts'
import { likePattern } from '#platform/search/index.ts'
import { bearingKinds, isDone, stateAfter, type StepKind } from '../state.ts'
import { petitionListed } from '../visibility.ts'

export type Db = Reader<'feedback' | 'organisation' | 'platform'>

/** What of the public list is wanted; what is left out is not asked. Instants are from inclusive, until exclusive. */
export type ListedWish = {
  ids?: readonly string[] | undefined
  topicCodes?: readonly string[] | undefined
  placeCode?: string | undefined
  /** A dot of the map: the rounded point. */
  dot?: { latitude: number; longitude: number } | undefined
  done?: boolean | undefined
  received?: Span | undefined
  updated?: Span | undefined
  words?: string | null | undefined
}
export type Span = { from?: Date | undefined; until?: Date | undefined }

/** The steps after which nothing is owed to the sender. */
const doneKinds: StepKind[] = bearingKinds.filter((kind) => isDone(stateAfter(kind)))

/** The petitions that everybody may see, each with its last step that bears a state. */
export const listed = (db: Db) =>
  db
    .selectFrom('feedback.petition as petition')
    .innerJoin('feedback.moderation as cleared', (join) =>
      join.onRef('cleared.petition_id', '=', 'petition.id').on('cleared.withdrawn_at', 'is', null),
    )
    .innerJoin('feedback.topic as topic', 'topic.id', 'petition.topic_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'petition.unit_id')
    .leftJoin('organisation.unit as place', 'place.id', 'petition.place_id')
    .innerJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('feedback.step')
          .select(['kind', 'at'])
          .whereRef('petition_id', '=', 'petition.id')
          .where('kind', 'in', bearingKinds)
          .orderBy('n', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .where(petitionListed())

/**
 * The cleared answer as long as it is the sender's last one: a later answer is not shown before it is cleared, nor the old one then
 * (a query that names the tables `petition` and `cleared`).
 */
export const answerShown = sql<string | null>`case when cleared.answer_n is not distinct from (select max(given.n)
  from feedback.answer given where given.petition_id = petition.id and given.approved_at is not null)
  then cleared.cleared_answer end`

const updatedAt = sql<Date>`greatest(last.at, cleared.at)`

/** The wished part of the public list. */
function wished(db: Db, wish: ListedWish) {
  const { ids, topicCodes, placeCode, dot, done, received, updated, words } = wish
  return listed(db)
    .$if(ids !== undefined, (query) => query.where('petition.id', 'in', noneIfEmpty(ids ?? [])))
    .$if(topicCodes !== undefined, (query) => query.where('topic.code', 'in', [...(topicCodes ?? []), '']))
    .$if(placeCode !== undefined, (query) => query.where('place.code', '=', placeCode ?? null))
    .$if(dot !== undefined, (query) =>
      query
        .where(sql`round(petition.latitude, 2)`, '=', dot!.latitude)
        .where(sql`round(petition.longitude, 2)`, '=', dot!.longitude),
    )
    .$if(done !== undefined, (query) => query.where('last.kind', done ? 'in' : 'not in', doneKinds))
    .$if(received?.from !== undefined, (query) => query.where('petition.received_at', '>=', received!.from!))
    .$if(received?.until !== undefined, (query) => query.where('petition.received_at', '<', received!.until!))
    .$if(updated?.from !== undefined, (query) => query.where(updatedAt, '>=', updated!.from!))
    .$if(updated?.until !== undefined, (query) => query.where(updatedAt, '<', updated!.until!))
    .$if(Boolean(words), (query) =>
      query.where(sql<boolean>`cleared.search like platform.fold(${likePattern(words ?? '')})`),
    )
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
const noneIfEmpty = (ids: readonly string[]): string[] => (ids.length > 0 ? [...ids] : [NOBODY])

/** How many the wish has in all. */
export async function countListed(db: Db, wish: ListedWish): Promise<number> {
  const { total } = await wished(db, wish)
    .select((count) => count.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

export type Listed = Awaited<ReturnType<typeof listedPetitions>>[number]

/**
 * A page of the public list, latest first: only what a moderator cleared, no code, no hamlet (a sender may have written a person into
 * it), and the place as a rounded point (about a kilometre), which no house can be told from.
 */
export async function listedPetitions(db: Db, wish: ListedWish, page: { limit: number; offset: number }) {
  const rows = await wished(db, wish)
    .select([
      'petition.id',
      'cleared.n as clearing',
      'cleared.cleared_title as title',
      'cleared.cleared_text as text',
      answerShown.as('answer'),
      'topic.code as topicCode',
      'topic.name as topicName',
      'unit.short_name as unitName',
      'place.code as placeCode',
      'place.place_name as placeName',
      'petition.received_at as receivedAt',
      'petition.received_on as receivedOn',
      'petition.result_due_on as resultDueOn',
      'last.kind as lastKind',
      'last.at as stateAt',
      updatedAt.as('updatedAt'),
      sql<number | null>`round(petition.latitude, 2)::float8`.as('latitude'),
      sql<number | null>`round(petition.longitude, 2)::float8`.as('longitude'),
      sql<string | null>`(select min(told.on_day) from feedback.step told
        where told.petition_id = petition.id and told.kind = 'delivered')`.as('answeredOn'),
      sql<number[]>`array(select photo_n from feedback.cleared_photo photo
        where photo.petition_id = petition.id and photo.moderation_n = cleared.n order by photo_n)`.as('photos'),
    ])
    .orderBy('petition.received_at', 'desc')
    .orderBy('petition.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(({ lastKind, ...row }) => ({ ...row, state: stateAfter(lastKind as StepKind) }))
}

/** One petition of the public list; null when it is not (or no longer) there. */
export const listedPetition = async (db: Db, id: string): Promise<Listed | null> =>
  (await listedPetitions(db, { ids: [id] }, { limit: 1, offset: 0 }))[0] ?? null

/** A photo that a moderator cleared, of a petition that is listed now: its published copy, opened. */
export async function clearedPhoto({ db, privacy }: { db: Db; privacy: Opening }, id: string, n: number) {
  const photo = await listed(db)
    .innerJoin('feedback.cleared_photo as photo', (join) =>
      join.onRef('photo.petition_id', '=', 'petition.id').onRef('photo.moderation_n', '=', 'cleared.n'),
    )
    .select(['photo.bytes as sealed', 'photo.media_type as mediaType'])
    .where('petition.id', '=', id)
    .where('photo.photo_n', '=', n)
    .executeTakeFirst()
  const [bytes] = await privacy.open([{ subjectId: id, sealed: photo?.sealed ?? null }])
  return photo && bytes ? { bytes, mediaType: photo.mediaType } : null
}
