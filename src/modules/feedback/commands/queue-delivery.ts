import { sql } from 'kysely'
import { cameInPerson, type Way } from '../channel.ts'
import { byHand, nextWay, waysToTell, type DeliveryChannel } from '../handling/delivery.ts'
import { openChannels } from '../queries/channel-wanted.ts'
import type { Purpose } from '../kind.ts'
import { addMessage, type At } from './petition-held.ts'

/**
 * Channels by which the house can send by itself: e-mail, and those that stand open through a gateway; Zalo only so long after the
 * sender's own last message.
 */
async function portsTo({ read, now }: Pick<At, 'read' | 'now'>, came: { channel: string; wroteAt: Date }) {
  const open = await openChannels(read)
  const hours = (now.getTime() - came.wroteAt.getTime()) / 3_600_000
  const lawful = open.filter(
    ({ channel, windowHours }) => windowHours === null || (came.channel === channel && hours <= windowHours),
  )
  return ['email' as const, ...lawful.map(({ channel }) => channel)]
}

/** The ways to tell the sender of a petition that are lawful and open now, the best first. */
async function waysOf(
  { write, read, now }: Pick<At, 'write' | 'read' | 'now'>,
  petitionId: string,
): Promise<DeliveryChannel[]> {
  const sender = await write
    .selectFrom('feedback.petition as petition')
    .leftJoin('feedback.sender as sender', 'sender.petition_id', 'petition.id')
    .leftJoin('feedback.conversation as talk', 'talk.petition_id', 'petition.id')
    .select(['petition.channel', 'sender.reach'])
    .select(sql<Date>`coalesce(talk.last_at, petition.received_at)`.as('wroteAt'))
    .where('petition.id', '=', petitionId)
    .executeTakeFirstOrThrow()
  const consents = await write
    .selectFrom('feedback.consent')
    .select('purpose')
    .where('petition_id', '=', petitionId)
    .where('withdrawn_at', 'is', null)
    .execute()
  const reachable = {
    reach: (sender.reach ?? []) as Way[],
    consents: consents.map(({ purpose }) => purpose as Purpose),
    cameInPerson: cameInPerson(sender.channel),
  }
  return waysToTell(reachable, await portsTo({ read, now }, sender))
}

/** What is told: an answer, or a question or notice by its number among the messages. */
export type About = { answerN: number } | { messageN: number }

const column = (about: About) => ('answerN' in about ? 'answer_n' : 'message_n')
const numberIn = (about: About) => ('answerN' in about ? about.answerN : about.messageN)

/**
 * Queues the next way that was not tried for an answer, a question or a notice; answers the channel, null when none is left. By hand
 * (a call, a visit) only answers are carried: a question stands on the page, and the officer who asks may call.
 */
export async function queueNextWay(at: At, petitionId: string, about: About): Promise<DeliveryChannel | null> {
  if (await isReplied(at, petitionId, about)) return null
  const tried = await at.write
    .selectFrom('feedback.delivery')
    .select('channel')
    .where('petition_id', '=', petitionId)
    .where(column(about), '=', numberIn(about))
    .execute()
  const ways = await waysOf(at, petitionId)
  const way = nextWay(
    'answerN' in about ? ways : ways.filter((one) => !byHand.includes(one)),
    tried.map(({ channel }) => channel),
  )
  if (way) await addDelivery(at, petitionId, about, way)
  if (way && !byHand.includes(way)) at.emit('feedback.delivery-queued', { petitionId })
  return way
}

/** Tells the sender something of the handling: it stands on the page of his code, and goes by the first lawful way, with proof. */
export async function tellSender(at: At, petitionId: string, notice: string): Promise<void> {
  await queueNextWay(at, petitionId, { messageN: await addMessage(at, petitionId, 'notice', notice) })
}

/** Whether it is a question that the sender replied to meanwhile. */
async function isReplied({ write }: Pick<At, 'write'>, petitionId: string, about: About): Promise<boolean> {
  if ('answerN' in about) return false
  const reply = await write
    .selectFrom('feedback.message')
    .select('n')
    .where('petition_id', '=', petitionId)
    .where('reply_to', '=', about.messageN)
    .executeTakeFirst()
  return reply !== undefined
}

/** Nothing more goes out of what was not handed over yet: what waits, `of` the messages alone or all, failed for this reason. */
export const endWaiting = (
  { write, now, today }: Pick<At, 'write' | 'now' | 'today'>,
  petitionId: string,
  { of, failure }: { of: 'all' | 'messages'; failure: string },
) =>
  write
    .updateTable('feedback.delivery')
    .set({ failed_at: now, came_on: today, failure })
    .where('petition_id', '=', petitionId)
    .where('delivered_at', 'is', null)
    .where('failed_at', 'is', null)
    .$if(of === 'messages', (query) => query.where('message_n', 'is not', null).where('handed_at', 'is', null))
    .execute()

/** Shows the answer on the tracking page: at once, and the proof is that it stands there. */
export const showOnPage = (at: At, petitionId: string, answerN: number) =>
  addDelivery(at, petitionId, { answerN }, 'page', { delivered_at: at.now, came_on: at.today })

const addDelivery = (
  { write, now }: At,
  petitionId: string,
  about: About,
  channel: DeliveryChannel,
  came: { delivered_at: Date; came_on: string } | null = null,
) =>
  write
    .insertInto('feedback.delivery')
    .values({
      petition_id: petitionId,
      n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.delivery where petition_id = ${petitionId})`,
      [column(about)]: numberIn(about),
      channel,
      queued_at: now,
      ...came,
    })
    .execute()
