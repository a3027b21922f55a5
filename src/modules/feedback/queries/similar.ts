import { sql } from 'kysely'
import { isOpenPetition, petitionRows, shownIn, lineOf, type Asking } from './petition-rows.ts'

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
      and ${isOpenPetition}
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
  return rows.map(lineOf)
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
