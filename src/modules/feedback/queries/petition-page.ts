import { sql } from 'kysely'
import type { Opening } from '#platform/privacy/index.ts'
import { contactShape, type Contact } from '../contact.ts'
import { petitionSeen } from '../visibility.ts'
import {
  deliveryWaits,
  draftWaits,
  lastBearing,
  newMessage,
  noticeGiven,
  withNext,
  type Asking,
  type Db,
} from './petition-rows.ts'

/** One petition with all that its page shows of its row; null where unknown or not visible. */
export async function petitionById(ask: Asking, id: string) {
  const row = await ask.db
    .selectFrom('feedback.petition as petition')
    .leftJoin('feedback.topic as topic', 'topic.id', 'petition.topic_id')
    .leftJoin('organisation.unit as place', 'place.id', 'petition.place_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'petition.unit_id')
    .innerJoin('organisation.unit as desk', 'desk.id', 'petition.desk_id')
    .leftJoin('organisation.person as enterer', 'enterer.id', 'petition.entered_by')
    .leftJoin('feedback.petition as whole', 'whole.id', 'petition.split_from_id')
    .leftJoin('feedback.sender as sender', 'sender.petition_id', 'petition.id')
    .select(['petition.id', 'petition.code', 'petition.kind', 'petition.complaint_about as complaintAbout'])
    .select(['petition.topic_id as topicId', 'topic.code as topicCode', 'topic.name as topicName'])
    .select(['petition.channel', 'petition.desk_id as deskId', 'desk.short_name as deskName'])
    .select(['petition.unit_id as unitId', 'unit.short_name as unitName', 'petition.place_id as placeId'])
    .select(['place.place_name as placeName', 'petition.hamlet', 'petition.latitude', 'petition.longitude'])
    .select(['petition.body', 'petition.anonymous', 'petition.sender_sex as sex', 'petition.version'])
    .select(['petition.received_on as receivedOn', 'petition.notice_due_on as noticeDueOn'])
    .select([
      'petition.result_due_on as resultDueOn',
      'enterer.full_name as enteredBy',
      'whole.code as splitFrom',
      'whole.id as splitFromId',
    ])
    .select(['sender.reach', lastBearing.as('last'), noticeGiven.as('noticeGiven')])
    .select(newMessage.as('newMessage'))
    .select([draftWaits.as('draftWaits'), deliveryWaits.as('deliveryWaits')])
    .where('petition.id', '=', id)
    .where(petitionSeen(ask.actor))
    .executeTakeFirst()
  return row ? withNext(row) : null
}

export type PetitionShown = NonNullable<Awaited<ReturnType<typeof petitionById>>>

/**
 * What was done with a petition, in order. That something was split off is told as long as it stands in the open: what was found to be a
 * denunciation later leaves no trace here.
 */
export const stepsOf = (db: Db, id: string) =>
  db
    .selectFrom('feedback.step as step')
    .leftJoin('organisation.person as person', 'person.id', 'step.person_id')
    .leftJoin('organisation.unit as unit', 'unit.id', 'step.unit_id')
    .select(['step.n', 'step.kind', 'step.on_day as onDay', 'step.note', 'person.full_name as by'])
    .select('unit.short_name as unitName')
    .where('step.petition_id', '=', id)
    .where(
      sql<boolean>`(step.kind <> 'split' or exists (select 1 from feedback.petition part
        where part.split_from_id = step.petition_id and part.received_at = step.at and part.kind <> 'denunciation'))`,
    )
    .orderBy('step.n')
    .execute()

/** Letters to and from the sender, with the ways by which those to him went out, and notes among the officers. */
export async function messagesOf(db: Db, id: string) {
  const messages = await db
    .selectFrom('feedback.message as message')
    .leftJoin('organisation.person as person', 'person.id', 'message.person_id')
    .select(['message.n', 'message.kind', 'message.body', 'message.on_day as onDay', 'person.full_name as by'])
    .where('message.petition_id', '=', id)
    .orderBy('message.n')
    .execute()
  const ways = await waysOf(db, id)
  return messages.map((message) => ({ ...message, ways: ways.filter(({ messageN }) => messageN === message.n) }))
}

/** Who works on it: the unit in charge with its officer, and the parts asked of others. */
export const routingsOf = (db: Db, id: string) =>
  db
    .selectFrom('feedback.routing as routing')
    .innerJoin('organisation.unit as unit', 'unit.id', 'routing.unit_id')
    .leftJoin('organisation.person as officer', 'officer.id', 'routing.officer_id')
    .select(['routing.n', 'routing.role', 'routing.request', 'routing.due_on as dueOn', 'routing.contribution'])
    .select(['routing.ended_at as endedAt', 'routing.unit_id as unitId', 'unit.short_name as unitName'])
    .select(['officer.full_name as officer', 'routing.contributed_at as contributedAt'])
    .where('routing.petition_id', '=', id)
    .orderBy('routing.n')
    .execute()

/** The answers with their drafters, and the ways by which they went out. */
export async function answersOf(db: Db, id: string) {
  const answers = await db
    .selectFrom('feedback.answer as answer')
    .innerJoin('organisation.person as drafter', 'drafter.id', 'answer.drafted_by')
    .leftJoin('organisation.person as approver', 'approver.id', 'answer.approved_by')
    .leftJoin('feedback.rating as rating', (join) =>
      join.onRef('rating.petition_id', '=', 'answer.petition_id').onRef('rating.answer_n', '=', 'answer.n'),
    )
    .leftJoin('feedback.not_solved as unsolved', (join) =>
      join.onRef('unsolved.petition_id', '=', 'answer.petition_id').onRef('unsolved.answer_n', '=', 'answer.n'),
    )
    .select(['answer.n', 'answer.outcome', 'answer.body', 'answer.document_number as documentNumber'])
    .select(['drafter.full_name as drafter', 'answer.drafted_by as draftedBy', 'approver.full_name as approver'])
    .select([
      'answer.approved_at as approvedAt',
      'answer.approved_on as approvedOn',
      'answer.returned_at as returnedAt',
    ])
    .select([
      'answer.return_reason as returnReason',
      'answer.drafted_at as draftedAt',
      'rating.score',
      'rating.comment',
    ])
    .select(['unsolved.on_day as unsolvedOn', 'unsolved.reason as unsolvedReason'])
    .where('answer.petition_id', '=', id)
    .orderBy('answer.n')
    .execute()
  const ways = await waysOf(db, id)
  return answers.map((answer) => ({ ...answer, ways: ways.filter(({ answerN }) => answerN === answer.n) }))
}

/** The ways by which answers, questions and notices went out. */
const waysOf = (db: Db, id: string) =>
  db
    .selectFrom('feedback.delivery')
    .select(['n', 'answer_n as answerN', 'message_n as messageN', 'channel', 'proof', 'failure'])
    .select(['delivered_at as deliveredAt', 'failed_at as failedAt', 'came_on as cameOn'])
    .where('petition_id', '=', id)
    .orderBy('n')
    .execute()

/** What was split off a letter, as far as the asker sees it; never a denunciation. */
export const splitOff = ({ db, actor }: Asking, id: string) =>
  db
    .selectFrom('feedback.petition as petition')
    .select(['petition.id', 'petition.code'])
    .where('petition.split_from_id', '=', id)
    .where('petition.kind', '<>', 'denunciation')
    .where(petitionSeen(actor))
    .orderBy('petition.received_at')
    .execute()

export const extensionsOf = (db: Db, id: string) =>
  db
    .selectFrom('feedback.extension')
    .select(['n', 'old_due_on as oldDueOn', 'new_due_on as newDueOn', 'reason'])
    .where('petition_id', '=', id)
    .orderBy('n')
    .execute()

export const handOversOf = (db: Db, id: string) =>
  db
    .selectFrom('feedback.hand_over')
    .select(['system', 'number', 'direction'])
    .where('petition_id', '=', id)
    .orderBy('system')
    .execute()

/** Which photos there are; their bytes are opened one by one. */
export const photosOf = (db: Db, id: string) =>
  db
    .selectFrom('feedback.photo')
    .select(['n', 'width', 'height'])
    .where('petition_id', '=', id)
    .where('bytes', 'is not', null)
    .orderBy('n')
    .execute()

/** How long a look at what is sealed lasts, in minutes: then the purpose is asked again. */
const LOOK_MINUTES = 15

type Looking = Asking & { now: Date; privacy: Opening }

/** The sender's contact, or a denunciation's whole letter, to who looked a moment ago; null to everybody else. */
export async function lookedAt(ask: Looking, { id, kind }: { id: string; kind: string }) {
  if (!(await hasFreshLook(ask, id))) return null
  if (kind === 'denunciation') return { contact: null, letter: await letterOf(ask, id), said: await saidOf(ask, id) }
  const sender = await ask.db
    .selectFrom('feedback.sender')
    .select('contact')
    .where('petition_id', '=', id)
    .executeTakeFirst()
  const [contact] = await ask.privacy.openTexts([{ subjectId: id, sealed: sender?.contact ?? null }])
  return { contact: contact ? contactShape.parse(JSON.parse(contact)) : null, letter: null, said: [] }
}

/** Whether the asker said a moment ago what he looks for. */
export async function hasFreshLook({ db, actor, now }: Looking, id: string): Promise<boolean> {
  if (actor.kind !== 'person') return false
  const look = await db
    .selectFrom('feedback.contact_look')
    .select('id')
    .where('petition_id', '=', id)
    .where('person_id', '=', actor.id)
    .where('at', '>', new Date(now.getTime() - LOOK_MINUTES * 60_000))
    .executeTakeFirst()
  return look !== undefined
}

export type DenunciationLetter = { body: string; hamlet?: string; contact: Contact }

async function letterOf({ db, privacy }: Looking, id: string): Promise<DenunciationLetter | null> {
  const row = await db
    .selectFrom('feedback.denunciation')
    .select('letter')
    .where('petition_id', '=', id)
    .executeTakeFirst()
  const [text] = await privacy.openTexts([{ subjectId: id, sealed: row?.letter ?? null }])
  return text ? (JSON.parse(text) as DenunciationLetter) : null
}

/** What the sender of a denunciation wrote besides, in order. */
async function saidOf({ db, privacy }: Looking, id: string) {
  const rows = await db
    .selectFrom('feedback.denunciation_message')
    .select(['n', 'body', 'on_day as onDay'])
    .where('petition_id', '=', id)
    .orderBy('n')
    .execute()
  const texts = await privacy.openTexts(rows.map(({ body }) => ({ subjectId: id, sealed: body })))
  return rows.map(({ n, onDay }, i) => ({ n, onDay, body: texts[i] ?? null }))
}

/** Who looked at what is sealed, the newest first. */
export const looksOf = (db: Db, id: string) =>
  db
    .selectFrom('feedback.contact_look as look')
    .innerJoin('organisation.person as person', 'person.id', 'look.person_id')
    .select(['look.id', 'look.at', 'look.purpose', 'person.full_name as by'])
    .where('look.petition_id', '=', id)
    .orderBy('look.at', 'desc')
    .limit(20)
    .execute()
