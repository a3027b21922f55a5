import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The secret of this installation, made at the first call in `dataDir`/secrets/app-secret (0600). It signs cookies and encrypts the
 * secrets of second factors: a backup without it signs everybody out and makes every second factor useless.
 */
export function appSecret(dataDir: string): string {
  const file = join(dataDir, 'secrets', 'app-secret')
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32) throw new Error(`Tệp ${file} không còn nguyên vẹn: hãy phục hồi tệp này từ bản sao lưu.`)
  return secret
}
