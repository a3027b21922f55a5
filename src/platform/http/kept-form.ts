import { randomBytes } from 'node:crypto'
import { pathToken } from './path-token.ts'
import type { App } from './context.ts'
import type { Form } from './form.ts'

/** How long a form posted on an expired session waits for its sender. */
const KEPT_MS = 60 * 60_000

/** Keeps the texts of a form that came without a session; answers the sign-in address that will offer it again. */
export async function keepForm(app: App, request: Request, form: Form): Promise<string> {
  const key = randomBytes(24).toString('base64url')
  const { pathname, search } = new URL(request.url)
  await app.runtime.db
    .insertInto('platform.kept_form')
    .values({
      key_hash: pathToken(key),
      path: pathname.replace(/\.data$/, '') + search,
      fields: JSON.stringify(form.entries()),
      expires_at: new Date(app.now.getTime() + KEPT_MS),
    })
    .execute()
  return `/lam-viec/dang-nhap?giu=${key}`
}

/** The kept form of a key, for the page that offers to send it; null when unknown or expired. Reading it takes it away. */
export async function takeKeptForm(
  app: App,
  key: string,
): Promise<{ path: string; fields: [string, string][] } | null> {
  const row = await app.runtime.db
    .deleteFrom('platform.kept_form')
    .where('key_hash', '=', pathToken(key))
    .returning(['path', 'fields', 'expires_at'])
    .executeTakeFirst()
  if (!row || row.expires_at < app.now) return null
  return { path: row.path, fields: row.fields as [string, string][] }
}
