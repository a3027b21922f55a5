import { join } from 'node:path'
import { keptSecret } from '../secret-file.ts'

/**
 * The secret of this installation, made at the first call in `dataDir`/secrets/app-secret (0600). It signs cookies and encrypts the
 * secrets of second factors: a backup without it signs everybody out and makes every second factor useless.
 */
export function appSecret(dataDir: string): string {
  const secret = keptSecret(dataDir, 'app-secret', 48)
  if (secret.length < 32)
    throw new Error(
      `Tệp ${join(dataDir, 'secrets/app-secret')} không còn nguyên vẹn: hãy phục hồi tệp này từ bản sao lưu.`,
    )
  return secret
}
