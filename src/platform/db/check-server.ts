import type pg from 'pg'
import { operatorTexts as t } from '../texts.vi.ts'

/** The oldest server that the migrations run on, as PostgreSQL numbers itself. */
const OLDEST = 150_000

/** Throws a readable Error (never with the password) where the server cannot be reached, is too old, or is not UTF-8. */
export async function checkServer(pool: pg.Pool, databaseUrl: string): Promise<void> {
  const { rows } = await pool
    .query<{ number: number; version: string; encoding: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
        current_setting('server_encoding') as encoding`,
    )
    .catch((error: Error & { code?: string }) => {
      throw new Error(refusal(error, shown(databaseUrl)))
    })
  const { number, version, encoding } = rows[0]!
  if (number < OLDEST) throw new Error(t.databaseOld(version))
  if (encoding !== 'UTF8') throw new Error(t.databaseNotUtf8(encoding))
}

/** A server's own refusal has a five-letter SQL state; anything else never reached a server. */
const refusal = ({ code, message }: { code?: string; message: string }, address: string) =>
  /^[0-9A-Z]{5}$/.test(code ?? '') && code !== 'EPIPE' ? t.databaseRefused(address, message) : t.databaseSilent(address)

function shown(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl)
  return `${hostname}:${port || 5432}${pathname}`
}
