import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptSecret } from '../secret-file.ts'
import { KEY_BYTES } from './seal.ts'
import { privacyTexts as t } from './texts.vi.ts'

/** Where the key of an installation is: `file` when the operator keeps it elsewhere, else made in `dataDir`/secrets. */
export type KeyPlace = { dataDir: string; file: string | null }

const NAME = 'privacy-key'

export const keyPath = ({ dataDir, file }: KeyPlace): string => file ?? join(dataDir, 'secrets', NAME)

/**
 * The key that seals the keys of subjects. Throws a readable Error when it is not 32 bytes in base64; a file that the operator
 * named must be there: a new key in its place would open nothing.
 */
export function masterKey(place: KeyPlace): Buffer {
  const key = Buffer.from(place.file ? given(place.file) : keptSecret(place.dataDir, NAME, KEY_BYTES), 'base64')
  if (key.length !== KEY_BYTES) throw new Error(t.keyDamaged(keyPath(place)))
  return key
}

function given(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new Error(t.keyMissing(path))
  }
}
