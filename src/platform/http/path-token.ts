import { createHash } from 'node:crypto'

/** What is stored of a secret that travels in an address: its hash, so that a copy of the database opens nothing. */
export const pathToken = (key: string): string => createHash('sha256').update(key).digest('base64url')
