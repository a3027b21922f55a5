import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Bytes of a key. */
export const KEY_BYTES = 32

const FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + NONCE_BYTES

/**
 * Seals bytes with AES-256-GCM: format, nonce, sealed bytes, tag. `bound` says whose they are: sealed bytes that were moved to
 * another subject do not open.
 */
export function sealed(key: Uint8Array, bytes: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** The bytes that were sealed. Throws when they were changed, cut short, moved, or sealed with another key. */
export function unsealed(key: Uint8Array, bytes: Uint8Array, bound: string): Buffer {
  if (bytes[0] !== FORMAT || bytes.length < HEAD_BYTES + TAG_BYTES) throw new Error('not sealed by this program')
  const tagAt = bytes.length - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, HEAD_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(tagAt))
  return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES, tagAt)), decipher.final()])
}

/**
 * What a value is recognised by without being kept: HMAC-SHA256 with a key made from `key` for one use alone. Equal values give equal
 * bytes within a use (`of`), and nothing in common between two.
 */
export const fingerprint = (key: Uint8Array, of: string, value: string): Buffer =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', `fingerprint ${of}`, KEY_BYTES)))
    .update(value)
    .digest()
