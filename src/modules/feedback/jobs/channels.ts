import { isGatewayChannel } from '../channel.ts'
import { perform, type Runtime } from '#platform/command/perform.ts'
import { readOnly } from '#platform/db/index.ts'
import { handOver, isSending, type SendingGateway } from '#platform/gateway/index.ts'
import { newId } from '#platform/id.ts'
import type { Job, JobContext } from '#platform/jobs/index.ts'
import { noteHanded, setOpenChannels } from '../commands/channels.ts'
import { noteDelivery } from '../commands/note-delivery.ts'
import { mailTexts as t } from '../handling/texts.vi.ts'
import { channelDeliveries, messageFor, openChannels, type ChannelDelivery } from '../queries/channel-wanted.ts'

const actor = { kind: 'system', cause: 'feedback.channels' } as const

/** Answers go out by the gateways of their channels; what cannot, falls to the next lawful way. A repeat finds its work done. */
export const channelJobs: readonly Job[] = [
  { name: 'feedback.channels', on: ['feedback.delivery-queued'], cron: '*/10 * * * *', run: sendAll },
]

async function sendAll(at: JobContext): Promise<void> {
  for (const delivery of await channelDeliveries(at.runtime.db)) await sendOne(at, delivery)
}

async function sendOne(at: JobContext, delivery: ChannelDelivery): Promise<void> {
  const gateway = at.runtime.gateways.filter(isSending).find(({ name }) => name === delivery.channel)
  const failure = gateway ? await failureOf(at, gateway, delivery) : t.noGateway
  if (failure !== null) await run(at, noteDelivery, { ...keyOf(delivery), came: { how: 'failed', failure } })
}

/** Hands it over where that was not done; why it failed for good, null while there is hope. */
async function failureOf(at: JobContext, gateway: SendingGateway, delivery: ChannelDelivery): Promise<string | null> {
  if (at.now.getTime() - delivery.queuedAt.getTime() > gateway.waitHours * 3_600_000) return t.noProof
  if (delivery.handedAt) return null
  const { runtime, appUrl, now } = at
  const privacy = runtime.vault.reading(readOnly(runtime.db))
  const message = await messageFor({ db: runtime.db, privacy, appUrl }, delivery)
  if (!message) return t.noAddress
  const handed = await handOver(gateway, message, now)
  if (handed.how === 'refused') return t.refused(handed.status)
  if (handed.how === 'taken') await run(at, noteHanded, keyOf(delivery))
  return null
}

const keyOf = ({ petitionId, n }: ChannelDelivery) => ({ petitionId, n })

const run = <R>(
  { runtime, now, today }: Pick<JobContext, 'runtime' | 'now' | 'today'>,
  command: Parameters<typeof perform<R>>[2],
  input: object,
) => perform(runtime, { actor, actId: newId(now.getTime()), now, today }, command, input)

/** At the start: which channels the settings open, where that is not what stood there. */
export async function tellChannels(runtime: Runtime, now: Date, today: string): Promise<void> {
  const channels = runtime.gateways
    .filter(isSending)
    .flatMap(({ name, windowHours }) => (isGatewayChannel(name) ? [{ channel: name, windowHours }] : []))
    .toSorted((a, b) => a.channel.localeCompare(b.channel))
  if (JSON.stringify(await openChannels(readOnly(runtime.db))) === JSON.stringify(channels)) return
  await run({ runtime, now, today }, setOpenChannels, { channels })
}
