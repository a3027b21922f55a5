import { gatewayChannels } from '../channel.ts'
import { z } from 'zod'
import type { Database } from '#platform/db/index.ts'
import { isSystem } from '../policy.ts'
import { command } from './petition-held.ts'

const open = z.object({ channel: z.enum(gatewayChannels), windowHours: z.int().positive().nullable() })

/** Says which channels stand open through gateways, as the settings of this start have it. */
export const setOpenChannels = command({
  name: 'feedback.set-open-channels',
  input: z.object({ channels: z.array(open).max(gatewayChannels.length) }),
  load: async () => ({}),
  allow: isSystem,
  async run({ write }, _subject, { channels }) {
    await write.deleteFrom('feedback.open_channel').execute()
    if (channels.length > 0)
      await write
        .insertInto('feedback.open_channel')
        .values(channels.map(({ channel, windowHours }) => ({ channel, window_hours: windowHours })))
        .execute()
    return { open: channels.length }
  },
})

/** For how many days a gateway may bring the same message once more. */
const REPEATED_DAYS = 30

/** What stands of messages only so that each comes in once, is swept when none of them comes again. */
export const sweepMessages = (db: Database, now: Date) =>
  db
    .deleteFrom('feedback.channel_message')
    .where('at', '<', new Date(now.getTime() - REPEATED_DAYS * 86_400_000))
    .execute()

/** Notes that gateways took deliveries: they go out once, and wait for their proof. */
export const noteHanded = command({
  name: 'feedback.note-handed',
  input: z.object({ petitionId: z.uuid(), n: z.int() }),
  load: async () => ({}),
  allow: isSystem,
  async run({ write, now }, _subject, { petitionId, n }) {
    await write
      .updateTable('feedback.delivery')
      .set({ handed_at: now })
      .where('petition_id', '=', petitionId)
      .where('n', '=', n)
      .where('handed_at', 'is', null)
      .execute()
    return { petitionId, n }
  },
})
