import type { Channel } from '../channel.ts'
import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { likePattern, searchWords, type Hits } from '#platform/search/index.ts'
import { printedCode, readCode } from '../code.ts'
import type { Kind } from '../kind.ts'
import { UNKNOWN } from '../measure.ts'
import type { State } from '../state.ts'
import { searchTexts } from '../handling/texts.vi.ts'
import { inCell, type Cell } from './measured.ts'
import {
  excerptOf,
  inState,
  isOverdue,
  petitionRows,
  pressing,
  shownIn,
  lineOf,
  type Asking,
  type PetitionLine,
} from './petition-rows.ts'

/** What a list of petitions is narrowed to; null = all. */
export type PetitionFilter = {
  state: State | null
  kind: Kind | null
  topic: string | null
  place: string | null
  unit: string | null
  channel: Channel | null
  overdue: boolean
  from: string | null
  until: string | null
  words: string | null
} & Cell

const SIZE = 25

/** The petitions that the asker sees, narrowed. */
export function narrowed(ask: Asking, filter: PetitionFilter) {
  const { state, kind, topic, channel, overdue, from, until } = filter
  return withinPlaces(ask, filter)
    .$if(state !== null, (query) => query.where(inState(state!)))
    .$if(kind !== null, (query) => query.where('petition.kind', '=', kind!))
    .$if(topic !== null, (query) =>
      topic === UNKNOWN ? query.where('petition.topic_id', 'is', null) : query.where('topic.code', '=', topic!),
    )
    .$if(channel !== null, (query) => query.where('petition.channel', '=', channel!))
    .$if(from !== null, (query) => query.where('petition.received_on', '>=', from!))
    .$if(until !== null, (query) => query.where('petition.received_on', '<=', until!))
    .$if(overdue, (query) => query.where(isOverdue(ask.today)))
    .where(inCell(filter, ask.today))
}

/** By place and unit (with all under them) and by words, or a tracking code as it is read out. */
function withinPlaces(ask: Asking, { place, unit, words }: PetitionFilter) {
  const typed = searchWords(words)
  const wanted = typed === null ? '' : (readCode(typed) ?? typed)
  const under = (column: 'petition.place_id' | 'petition.unit_id', id: string) =>
    sql<boolean>`${sql.ref(column)} in (select unit_id from organisation.unit_tree where ancestor_id = ${id})`
  return petitionRows(ask)
    .$if(place !== null, (query) => query.where(under('petition.place_id', place!)))
    .$if(unit !== null, (query) => query.where(under('petition.unit_id', unit!)))
    .$if(typed !== null, (query) =>
      query.where(sql<boolean>`petition.search like platform.fold(${likePattern(wanted)})`),
    )
}

/** A page of petitions, what presses most first: open ones by the day that is due, then the newest. */
export async function petitionsSeen(ask: Asking, filter: PetitionFilter, number: number) {
  const rows = narrowed(ask, filter)
  const { total } = await rows.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await shownIn(rows)
    .orderBy(pressing)
    .orderBy('petition.received_at', 'desc')
    .orderBy('petition.id', 'desc')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return { items: items.map(lineOf), page: { number, size: SIZE, total: Number(total) } }
}

const MOST_EXPORTED = 10_000

/** All petitions of a filter, for a sheet; at most ten thousand. */
export async function petitionsExported(ask: Asking, filter: PetitionFilter): Promise<PetitionLine[]> {
  const rows = await shownIn(narrowed(ask, filter))
    .orderBy('petition.received_at', 'desc')
    .orderBy('petition.id', 'desc')
    .limit(MOST_EXPORTED)
    .execute()
  return rows.map(lineOf)
}

/** Narrowed by nothing. */
const EVERYTHING: PetitionFilter = {
  state: null,
  kind: null,
  topic: null,
  place: null,
  unit: null,
  channel: null,
  overdue: false,
  from: null,
  until: null,
  words: null,
  counted: null,
  sex: null,
  score: null,
  commune: null,
}

const HITS = 10

/** Petitions in which the words (or whose code) are found, for the search of the workspace. Never a denunciation. */
export async function searchPetitions(ask: Ask, words: string): Promise<Hits> {
  const rows = withinPlaces(ask, { ...EVERYTHING, words })
  const { total } = await rows.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await shownIn(rows).orderBy('petition.received_at', 'desc').limit(HITS).execute()
  return {
    kind: searchTexts.kind,
    total: Number(total),
    items: items.map((row) => ({
      id: row.id,
      href: `/lam-viec/phan-anh/${row.id}`,
      title: excerptOf(row) ?? printedCode(row.code),
      origin: [printedCode(row.code), row.placeName, row.unitName].filter(Boolean).join(' · '),
    })),
  }
}
