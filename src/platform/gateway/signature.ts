import { createHmac, timingSafeEqual } from 'node:crypto'

/** A message may be so old: then a copy of it is worth nothing. */
const FRESH_SECONDS = 300

/** The signature of a message sent at a time (seconds since 1970, as text): HMAC-SHA256 over `time.body`, byte for byte. */
export const signatureOf = (secret: string, time: string, body: string | Uint8Array): string =>
  `sha256=${createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')}`

export type Signed = { time: string; signature: string; body: string | Uint8Array }

/** Whether a message was signed with the secret within the last five minutes (or is ahead by no more). */
export function isSigned(secret: string, { time, signature, body }: Signed, now: Date): boolean {
  if (!/^\d{1,12}$/.test(time)) return false
  if (Math.abs(now.getTime() / 1000 - Number(time)) > FRESH_SECONDS) return false
  const wanted = Buffer.from(signatureOf(secret, time, body))
  const given = Buffer.from(signature)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
