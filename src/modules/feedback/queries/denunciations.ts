import { petitionSeen } from '../visibility.ts'
import { lastBearing, newMessage, withNext, type Asking } from './petition-rows.ts'

const rows = (ask: Asking) =>
  ask.db
    .selectFrom('feedback.petition as petition')
    .select(['petition.id', 'petition.code', 'petition.kind', 'petition.received_on as receivedOn'])
    .select(['petition.notice_due_on as noticeDueOn', 'petition.result_due_on as resultDueOn'])
    .select(['petition.topic_id as topicId', lastBearing.as('last'), newMessage.as('newMessage')])
    .where('petition.kind', '=', 'denunciation')
    .where(petitionSeen(ask.actor))
    .orderBy('petition.received_at', 'desc')
    .limit(200)

/** The denunciations of which the asker is a named reader: their codes and clocks, nothing of what they say. */
export async function denunciationsOf(ask: Asking) {
  const found = await rows(ask).execute()
  return found.map((row) =>
    withNext({
      ...row,
      noticeGiven: row.last === 'directed' || row.last === 'forwarded',
      draftWaits: false,
      deliveryWaits: false,
    }),
  )
}
