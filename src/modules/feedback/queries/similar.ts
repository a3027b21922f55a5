import { sql } from 'kysely'
import { groupsOf } from '../handling/cluster.ts'
import { isOpenPetition, petitionRows, shownIn, withNext, type Asking, type PetitionLine } from './petition-rows.ts'

/** How many days apart two letters about one thing may come. */
const NEAR_DAYS = 90
const MOST = 8

/**
 * Petitions that may be about the same thing as one, the likeliest first: like words (trigrams without marks), same place, near in
 * time. One statement; only what the asker sees.
 */
export async function similarTo(ask: Asking, id: string) {
  const rows = await shownIn(
    petitionRows(ask).innerJoin('feedback.petition as this', (join) => join.on('this.id', '=', id)) as never,
  )
    .select(
      sql<boolean>`petition.place_id is not distinct from this.place_id and this.place_id is not null`.as('samePlace'),
    )
    .where(sql<boolean>`petition.id <> this.id and petition.kind in ('reflection', 'proposal')
      and petition.received_on between this.received_on - ${NEAR_DAYS}::int and this.received_on + ${NEAR_DAYS}::int
      and not exists (select 1 from feedback.merging gone where gone.petition_id = petition.id)
      and similarity(petition.search, this.search)
        + case when petition.place_id = this.place_id then 0.15 else 0 end
        + case when petition.topic_id = this.topic_id then 0.1 else 0 end > 0.45`)
    .orderBy(
      sql`similarity(petition.search, this.search) + case when petition.place_id = this.place_id then 0.15 else 0 end`,
      'desc',
    )
    .limit(MOST)
    .execute()
  return rows.map(withNext)
}

/** What is merged into a petition, and into which it is merged itself. */
export async function togetherWith({ db }: Asking, id: string) {
  const merged = await db
    .selectFrom('feedback.merging as merging')
    .innerJoin('feedback.petition as other', 'other.id', 'merging.petition_id')
    .select(['other.id', 'other.code'])
    .where('merging.into_id', '=', id)
    .orderBy('other.received_at')
    .execute()
  const into = await db
    .selectFrom('feedback.merging as merging')
    .innerJoin('feedback.petition as main', 'main.id', 'merging.into_id')
    .select(['main.id', 'main.code'])
    .where('merging.petition_id', '=', id)
    .executeTakeFirst()
  return { merged, into: into ?? null }
}

/** How like two letters must be to be taken for one question. */
const ALIKE = 0.4
const LEAST = 3

/** Groups of open petitions of one topic whose words are alike: questions that one answer, or one item, could meet. */
export async function clustersSeen(ask: Asking): Promise<PetitionLine[][]> {
  const open = petitionRows(ask).where(isOpenPetition).where('petition.kind', 'in', ['reflection', 'proposal'])
  const pairs = await open
    .innerJoin('feedback.petition as other', (join) =>
      join.onRef('other.topic_id', '=', 'petition.topic_id').onRef('other.id', '>', 'petition.id'),
    )
    .select(['petition.id as one', 'other.id as another'])
    .where(sql<boolean>`similarity(petition.search, other.search) > ${ALIKE}`)
    .limit(2000)
    .execute()
  const ids = [...new Set(pairs.flatMap(({ one, another }) => [one, another]))]
  if (ids.length === 0) return []
  // The second of a pair may lie outside of what the asker sees, or be done.
  const rows = await shownIn(open.where('petition.id', 'in', ids)).execute()
  const lines = new Map(rows.map((row) => [row.id, withNext(row)]))
  const known = pairs.filter(({ one, another }) => lines.has(one) && lines.has(another))
  const groups = groupsOf(
    known.map(({ one, another }) => [one, another] as const),
    LEAST,
  )
  return groups.map((group) => group.map((id) => lines.get(id)!).toSorted(byDay))
}

const byDay = (a: PetitionLine, b: PetitionLine) => a.receivedOn.localeCompare(b.receivedOn)
