import { sql, type RawBuilder } from 'kysely'
import { writers } from '#modules/organisation/index.ts'
import { membershipsOf, type Actor } from '#platform/command/actor.ts'
import { shortened } from '#platform/text/index.ts'
import { clearingTabs, type ClearingTab } from '../clearing/tabs.ts'
import { bearingKinds, listableStates, stateAfter, type StepKind } from '../state.ts'
import { petitionSeen } from '../visibility.ts'
import { placeNames } from './place-names.ts'
import { lastBearing, type Asking, type Db } from './petition-rows.ts'

const SIZE = 25
const NOWHERE = '00000000-0000-0000-0000-000000000000'

/** The desks for which the person clears petitions: what the policy `moderates` asks, for a list. */
const desksOf = (actor: Actor): string[] => [
  NOWHERE,
  ...membershipsOf(actor).flatMap(({ role, unitId }) => (writers.some((one) => one === role) ? [unitId] : [])),
]

export const isModerator = (actor: Actor): boolean => desksOf(actor).length > 1

const listableKinds = bearingKinds.filter((kind) => listableStates.includes(stateAfter(kind)))
const answerNow = sql<number | null>`(select max(given.n) from feedback.answer given
  where given.petition_id = petition.id and given.approved_at is not null)`

/** Whether the moderators said no: the last word on the listing, with no answer after it. */
const saidNo = sql<boolean>`exists (select 1 from feedback.step said where said.petition_id = petition.id
  and said.kind in ('listing-refused', 'listing-withdrawn') and not exists (select 1 from feedback.step later
    where later.petition_id = petition.id and later.n > said.n and later.kind in ('listed', 'delivered')))`

/** Listed, but an answer came after the clearing. */
const isStale = sql<boolean>`(living.n is not null and living.answer_n is distinct from ${answerNow})`

const TABS: Record<ClearingTab, RawBuilder<boolean>> = {
  waiting: sql<boolean>`(${isStale} or (living.n is null and not ${saidNo}))`,
  listed: sql<boolean>`living.n is not null`,
  hidden: sql<boolean>`(living.n is null and ${saidNo})`,
}

/** What the person may clear: agreed to by the sender, taken up or answered, nothing erased. */
const clearable = ({ db, actor }: Asking) =>
  db
    .selectFrom('feedback.petition as petition')
    .leftJoin('feedback.moderation as living', (join) =>
      join.onRef('living.petition_id', '=', 'petition.id').on('living.withdrawn_at', 'is', null),
    )
    .leftJoin('feedback.topic as topic', 'topic.id', 'petition.topic_id')
    .leftJoin('organisation.unit as place', 'place.id', 'petition.place_id')
    .where('petition.kind', 'in', ['reflection', 'proposal'])
    .where('petition.desk_id', 'in', desksOf(actor))
    .where('petition.body', 'is not', null)
    .where(petitionSeen(actor))
    .where(agreed)
    .where(sql<boolean>`${lastBearing} = any(${sql`${[...listableKinds]}::text[]`})`)

const agreed = sql<boolean>`exists (select 1 from feedback.consent agreed where agreed.petition_id = petition.id
  and agreed.purpose = 'listing' and agreed.withdrawn_at is null)`

/** So much of a petition's words stands in the list. */
const EXCERPT = 160

/** A page of one of the lists: the longest waiting first, what is listed or hidden newest first. */
export async function clearingQueue(ask: Asking, tab: ClearingTab, number: number) {
  const rows = clearable(ask).where(TABS[tab])
  const { total } = await rows.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await rows
    .select(['petition.id', 'petition.code', 'petition.received_on as receivedOn', 'topic.name as topicName'])
    .select(['place.short_name as placeName', 'living.cleared_title as title', lastBearing.as('last')])
    .select([sql<string>`left(petition.body, ${sql.lit(EXCERPT + 1)})`.as('excerpt'), isStale.as('stale')])
    .select(
      sql<number>`(select count(*)::int from feedback.photo photo where photo.petition_id = petition.id)`.as('photos'),
    )
    .orderBy('petition.received_at', tab === 'waiting' ? 'asc' : 'desc')
    .orderBy('petition.id')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return {
    items: items.map(({ last, excerpt, ...row }) => ({
      ...row,
      excerpt: shortened(excerpt, EXCERPT),
      state: stateAfter(last as StepKind),
    })),
    page: { number, size: SIZE, total: Number(total) },
  }
}

/** How many wait in each list. */
export async function clearingCounts(ask: Asking): Promise<Record<ClearingTab, number>> {
  const counts = await clearable(ask)
    .select(clearingTabs.map((tab) => sql<number>`(count(*) filter (where ${TABS[tab]}))::int`.as(tab)))
    .executeTakeFirstOrThrow()
  return counts as Record<ClearingTab, number>
}

/** What stands of one petition: whether it may be cleared now, what is listed, what was said last, its photos with the verdicts. */
export async function clearingOf(ask: Asking, id: string) {
  const { db } = ask
  const [open, living, lastNo, takenBack, answer, photos, places] = await Promise.all([
    clearable(ask).select(isStale.as('stale')).where('petition.id', '=', id).executeTakeFirst(),
    livingClearing(db, id),
    saidNoOf(db, id),
    takenBackOn(db, id),
    approvedAnswer(db, id),
    photosSaid(db, id),
    placeNames(db),
  ])
  return {
    open: open ?? null,
    living: living ?? null,
    lastNo: lastNo ?? null,
    takenBack,
    answer: answer ?? null,
    photos,
    places,
  }
}

/** When the sender took back that it may be listed; null when he did not, or never agreed. */
async function takenBackOn(db: Db, id: string): Promise<Date | null> {
  const consent = await db
    .selectFrom('feedback.consent')
    .select('withdrawn_at as at')
    .where('petition_id', '=', id)
    .where('purpose', '=', 'listing')
    .executeTakeFirst()
  return consent?.at ?? null
}

const livingClearing = (db: Db, id: string) =>
  db
    .selectFrom('feedback.moderation as living')
    .innerJoin('organisation.person as moderator', 'moderator.id', 'living.moderator_id')
    .select(['living.cleared_title as title', 'living.cleared_text as text', 'living.cleared_answer as answer'])
    .select(['living.at', 'living.reason', 'moderator.full_name as by'])
    .where('living.petition_id', '=', id)
    .where('living.withdrawn_at', 'is', null)
    .executeTakeFirst()

const saidNoOf = (db: Db, id: string) =>
  db
    .selectFrom('feedback.step as said')
    .innerJoin('feedback.petition as petition', 'petition.id', 'said.petition_id')
    .leftJoin('organisation.person as person', 'person.id', 'said.person_id')
    .select(['said.note', 'said.on_day as onDay', 'person.full_name as by'])
    .where('said.petition_id', '=', id)
    .where('said.kind', 'in', ['listing-refused', 'listing-withdrawn'])
    .where(saidNo)
    .orderBy('said.n', 'desc')
    .limit(1)
    .executeTakeFirst()

const approvedAnswer = (db: Db, id: string) =>
  db
    .selectFrom('feedback.answer')
    .select(['n', 'body'])
    .where('petition_id', '=', id)
    .where('approved_at', 'is not', null)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()

const photosSaid = (db: Db, id: string) =>
  db
    .selectFrom('feedback.photo as photo')
    .leftJoin('feedback.photo_verdict as said', (join) =>
      join.onRef('said.petition_id', '=', 'photo.petition_id').onRef('said.photo_n', '=', 'photo.n'),
    )
    .select(['photo.n', 'photo.width', 'photo.height', 'said.verdict', 'said.cells'])
    .where('photo.petition_id', '=', id)
    .where('photo.bytes', 'is not', null)
    .orderBy('photo.n')
    .execute()
