import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A secret of this installation: `bytes` random bytes as text, made at the first call in `dir`/secrets/`name` (0600). */
export function keptSecret(dir: string, name: string, bytes: number): string {
  const folder = join(dir, 'secrets')
  const file = join(folder, name)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Renamed when whole: a start that is killed leaves no half of a secret.
    writeFileSync(`${file}.new`, randomBytes(bytes).toString('base64url'), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8').trim()
}
