import { addressIn, gatewayChannels, type GatewayChannel } from '../channel.ts'
import { sql } from 'kysely'
import type { Database, Reader } from '#platform/db/index.ts'
import type { Privacy } from '#platform/privacy/index.ts'
import { shortened } from '#platform/text/index.ts'
import { printedCode } from '../code.ts'
import { contactShape } from '../contact.ts'
import { mailTexts as t } from '../handling/texts.vi.ts'
import { deliveryKey } from './mail-wanted.ts'
import { waysWithWords } from './way-words.ts'

/** An answer's length in a short message, in characters; the whole stands at its address. */
const SHORT = 300

type At = { db: Database; privacy: Pick<Privacy, 'openTexts'>; appUrl: string }

/** The channels that stand open, in their order. */
export const openChannels = (db: Reader<'feedback'>) =>
  db.selectFrom('feedback.open_channel').select(['channel', 'window_hours as windowHours']).orderBy('channel').execute()

/** Deliveries by gateways of which nothing is known yet, the longest waiting first. */
export const channelDeliveries = (db: Database) =>
  db
    .selectFrom('feedback.delivery')
    .select(['petition_id as petitionId', 'n', 'queued_at as queuedAt', 'handed_at as handedAt'])
    .select(sql<GatewayChannel>`channel`.as('channel'))
    .where('channel', 'in', [...gatewayChannels])
    .where('delivered_at', 'is', null)
    .where('failed_at', 'is', null)
    .orderBy('queued_at')
    .limit(200)
    .execute()

export type ChannelDelivery = Awaited<ReturnType<typeof channelDeliveries>>[number]

/** What a gateway is handed for a delivery; null where the contact, or what was to be told, is gone. */
export async function messageFor({ db, privacy, appUrl }: At, { petitionId, n, channel }: ChannelDelivery) {
  const row = await waysWithWords(db)
    .where('way.petition_id', '=', petitionId)
    .where('way.n', '=', n)
    .executeTakeFirst()
  const [opened] = await privacy.openTexts([{ subjectId: petitionId, sealed: row?.contact ?? null }])
  const to = opened ? addressIn(contactShape.parse(JSON.parse(opened)), channel) : undefined
  if (!row || row.body === null || !to) return null
  const place = `${appUrl}/phan-anh/${row.code}`
  const text =
    channel === 'sms'
      ? t.short[row.what](printedCode(row.code), shortened(row.body, SHORT), place)
      : t.whole[row.what](row.body, place)
  return { id: deliveryKey(petitionId, n), to, text }
}
