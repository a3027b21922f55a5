import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { Ask } from '#platform/http/context.ts'
import { shortened } from '#platform/text/index.ts'
import { nextOf, type Facts } from '../handling/next.ts'
import type { Kind } from '../kind.ts'
import { bearingKinds, isDone, noticeKinds, stateAfter, type State, type StepKind } from '../state.ts'
import { petitionSeen } from '../visibility.ts'

export type Db = Reader<'feedback' | 'organisation'>
export type Asking = { db: Db } & Pick<Ask, 'actor' | 'today'>

const kindList = (kinds: readonly StepKind[]) => sql`${[...kinds]}::text[]`

/** The last step that bears a state (a query that names the table `petition`). */
export const lastBearing = sql<StepKind | null>`(select step.kind from feedback.step step where step.petition_id = petition.id
  and step.kind = any(${kindList(bearingKinds)}) order by step.n desc limit 1)`

export const noticeGiven = sql<boolean>`exists (select 1 from feedback.step step where step.petition_id = petition.id
  and step.kind = any(${kindList(noticeKinds)}))`

export const draftWaits = sql<boolean>`exists (select 1 from feedback.answer draft where draft.petition_id = petition.id
  and draft.approved_at is null and draft.returned_at is null)`

/** Whether the sender wrote something besides that nobody said to have read. */
export const newMessage = sql<boolean>`coalesce((select last.kind = 'messaged' from feedback.step last
  where last.petition_id = petition.id and last.kind in ('messaged', 'messages-read') order by last.n desc limit 1), false)`

export const deliveryWaits = sql<boolean>`exists (select 1 from feedback.delivery way where way.petition_id = petition.id
  and way.answer_n is not null and way.delivered_at is null and way.failed_at is null)`

/** The steps after which a petition is in one of the states. */
const kindsOf = (wanted: (state: State) => boolean) => bearingKinds.filter((kind) => wanted(stateAfter(kind)))

/** Whether a petition is in a state. */
export const inState = (state: State): RawBuilder<boolean> =>
  sql<boolean>`${lastBearing} = any(${kindList(kindsOf((one) => one === state))})`

/** Whether something is still owed to the sender. */
export const isOpenPetition = sql<boolean>`${lastBearing} = any(${kindList(kindsOf((state) => !isDone(state)))})`

/** Which clock is overdue on a day: that of the notice until it is given, then that of the result. */
export const isOverdue = (today: string): RawBuilder<boolean> => sql<boolean>`(${isOpenPetition}
  and case when ${noticeGiven} then petition.result_due_on < ${today}::date else petition.notice_due_on < ${today}::date end)`

/** The day that presses of what is open: nothing presses of what is done. */
export const pressing = sql<string>`case when not ${isOpenPetition} then 'infinity'::date
  when ${noticeGiven} then coalesce(petition.result_due_on, 'infinity'::date) else petition.notice_due_on end`

/** Petitions that the asker sees in lists, with what a line shows. Denunciations stand in no list but that of their readers. */
export const petitionRows = (ask: Asking) =>
  ask.db
    .selectFrom('feedback.petition as petition')
    .leftJoin('feedback.topic as topic', 'topic.id', 'petition.topic_id')
    .leftJoin('organisation.unit as place', 'place.id', 'petition.place_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'petition.unit_id')
    .where('petition.kind', '<>', 'denunciation')
    .where(petitionSeen(ask.actor))

type Rows = ReturnType<typeof petitionRows>

/** So much of a petition's words stands in a list. */
const EXCERPT = 200

/** What a line of a list shows; `excerpt` still to be cut (`excerptOf`, `lineOf`): it is one character longer where the words go on. */
export const shownIn = (rows: Rows) =>
  rows
    .select(['petition.id', 'petition.code', 'petition.kind', 'petition.channel', 'petition.hamlet'])
    .select(['petition.received_on as receivedOn', 'petition.notice_due_on as noticeDueOn'])
    .select(['petition.result_due_on as resultDueOn', 'petition.topic_id as topicId', 'topic.name as topicName'])
    .select(['place.place_name as placeName', 'unit.short_name as unitName', 'petition.unit_id as unitId'])
    .select(sql<string | null>`left(petition.body, ${sql.lit(EXCERPT + 1)})`.as('excerpt'))
    .select([lastBearing.as('last'), noticeGiven.as('noticeGiven'), draftWaits.as('draftWaits')])
    .select([deliveryWaits.as('deliveryWaits'), newMessage.as('newMessage')])

export type PetitionRow = Awaited<ReturnType<ReturnType<typeof shownIn>['execute']>>[number]

type FactRow = {
  kind: Kind
  last: StepKind | null
  noticeGiven: boolean
  topicId: string | null
  draftWaits: boolean
  deliveryWaits: boolean
  noticeDueOn: string
  resultDueOn: string | null
}

/** A line with its state and what comes next. */
export function withNext<Row extends FactRow>(row: Row) {
  const state = stateAfter(row.last)
  const facts: Facts = { ...row, state, hasTopic: row.topicId !== null }
  return { ...row, state, ...nextOf(facts) }
}

/** The beginning of a petition's words, its end marked where they go on; null where they were erased. */
export const excerptOf = ({ excerpt }: { excerpt: string | null }): string | null =>
  excerpt && shortened(excerpt, EXCERPT)

/** What a list shows of a row: its excerpt, its state and what comes next. */
export const lineOf = <Row extends PetitionRow>(row: Row) => withNext({ ...row, excerpt: excerptOf(row) })

export type PetitionLine = ReturnType<typeof lineOf<PetitionRow>>
