import type { Gateway } from './settings.ts'
import { signatureOf } from './signature.ts'

/** A gateway that takes messages too. */
export type SendingGateway = Gateway & { url: string }

export const isSending = (gateway: Gateway): gateway is SendingGateway => gateway.url !== null

/** A message for a person; the gateway sends the same `id` once, however often it is handed over. */
export type GatewayMessage = { id: string; to: string; text: string }

/** Taken: proof follows. Refused: never try again. Later: the gateway could not be reached or is busy. */
export type HandedOver = { how: 'taken' } | { how: 'refused'; status: number } | { how: 'later' }

const TIMEOUT_MS = 10_000
/** Statuses that speak of now, not of the message. */
const PASSING = [408, 425, 429]

/** Hands a message over to a gateway: a signed POST of JSON. */
export async function handOver(
  { url, secret }: SendingGateway,
  message: GatewayMessage,
  now: Date,
): Promise<HandedOver> {
  const body = JSON.stringify(message)
  const time = String(Math.floor(now.getTime() / 1000))
  const headers = {
    'content-type': 'application/json',
    'x-chung-tay-time': time,
    'x-chung-tay-signature': signatureOf(secret, time, body),
  }
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal }).catch(() => null)
  await answer?.body?.cancel()
  if (!answer || answer.status >= 500 || PASSING.includes(answer.status)) return { how: 'later' }
  return answer.ok ? { how: 'taken' } : { how: 'refused', status: answer.status }
}
