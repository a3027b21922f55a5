import { sql } from 'kysely'
import { byHand, nextWay, waysToTell, type DeliveryChannel } from '../handling/delivery.ts'
import { openChannels } from '../queries/channel-wanted.ts'
import type { Purpose } from '../kind.ts'
import type { At } from './petition-held.ts'

/**
 * Channels by which the house can send by itself: e-mail, and those that stand open through a gateway; Zalo only so long after the
 * sender's own message.
 */
async function portsTo({ read, now }: Pick<At, 'read' | 'now'>, came: { channel: string; receivedAt: Date }) {
  const open = await openChannels(read)
  const hours = (now.getTime() - came.receivedAt.getTime()) / 3_600_000
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
    .select(['petition.channel', 'petition.received_at as receivedAt', 'sender.reach'])
    .where('petition.id', '=', petitionId)
    .executeTakeFirstOrThrow()
  const consents = await write
    .selectFrom('feedback.consent')
    .select('purpose')
    .where('petition_id', '=', petitionId)
    .where('withdrawn_at', 'is', null)
    .execute()
  const reachable = {
    reach: (sender.reach ?? []) as ('phone' | 'email' | 'zalo' | 'messenger')[],
    consents: consents.map(({ purpose }) => purpose as Purpose),
    cameInPerson: sender.channel === 'visit' || sender.channel === 'dialogue',
  }
  return waysToTell(reachable, await portsTo({ read, now }, sender))
}

/** Queues the next way that was not tried for an answer; answers the channel, null when none is left. */
export async function queueNextWay(at: At, petitionId: string, answerN: number): Promise<DeliveryChannel | null> {
  const tried = await at.write
    .selectFrom('feedback.delivery')
    .select('channel')
    .where('petition_id', '=', petitionId)
    .where('answer_n', '=', answerN)
    .execute()
  const way = nextWay(
    await waysOf(at, petitionId),
    tried.map(({ channel }) => channel),
  )
  if (way) await addDelivery(at, petitionId, answerN, way)
  if (way && !byHand.includes(way)) at.emit('feedback.delivery-queued', { petitionId })
  return way
}

/** Shows the answer on the tracking page: at once, and the proof is that it stands there. */
export const showOnPage = (at: At, petitionId: string, answerN: number) =>
  addDelivery(at, petitionId, answerN, 'page', { delivered_at: at.now, came_on: at.today })

const addDelivery = (
  { write, now }: At,
  petitionId: string,
  answerN: number,
  channel: DeliveryChannel,
  came: { delivered_at: Date; came_on: string } | null = null,
) =>
  write
    .insertInto('feedback.delivery')
    .values({
      petition_id: petitionId,
      n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.delivery where petition_id = ${petitionId})`,
      answer_n: answerN,
      channel,
      queued_at: now,
      ...came,
    })
    .execute()
