import type { InboundChannel } from './channel.ts'
import { z } from 'zod'
import { purposes, type Purpose } from './kind.ts'
import { MOST_MESSAGE } from './letter.ts'
import type { Contact } from './contact.ts'

/** What a gateway brings from a person: one message, with what he agreed to in the conversation. */
export const inboundShape = z.object({
  id: z.string().min(1).max(200),
  from: z.string().min(1).max(200),
  name: z.string().max(120).optional(),
  text: z.string().min(1).max(MOST_MESSAGE),
  agrees: z.array(z.enum(purposes)).max(purposes.length).default([]),
  /** He said that it is about something else than what he wrote before. */ new: z.boolean().default(false),
})
export type Inbound = z.output<typeof inboundShape>

/** What a gateway tells of a message that it was handed: it arrived, or never will. */
export const receiptShape = z.object({
  id: z.string().max(200),
  how: z.enum(['arrived', 'failed']),
  detail: z.string().trim().max(500).optional(),
})

/** The contact behind a message: the number, the address or the name of the person in the channel. */
export const contactBehind = (channel: InboundChannel, { from, name }: Inbound): Contact => ({
  ...(name && { name }),
  [channel === 'sms' ? 'phone' : channel]: from,
})

/** Writing to us is agreeing that it is handled; all else must have been said. */
export const consentsOf = ({ agrees }: Inbound): Purpose[] => [...new Set<Purpose>(['handling', ...agrees])]

/** The delivery that a message's id names; null for another. */
export function deliveryNamed(id: string): { petitionId: string; n: number } | null {
  const found = /^feedback\.delivery:([0-9a-f-]{36}):(\d{1,6})$/.exec(id)
  return found ? { petitionId: found[1]!, n: Number(found[2]) } : null
}
