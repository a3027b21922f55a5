import { randomBytes } from 'node:crypto'
import { redirect } from 'react-router'
import { pathToken } from './path-token.ts'
import type { App } from './context.ts'
import type { Form } from './form.ts'

/** How long a form posted on an expired session waits for its sender. */
const COOKIE = 'kept_form'
const KEPT_MS = 60 * 60_000

/** More than people type; a stranger must not fill the database. */
const MOST = 200_000

/**
 * Keeps the texts of a form that came without a session; answers the sign-in page that will offer it again. The key
 * also goes into a cookie: only the browser that posted gets its form back, so nobody can hand another a form to send.
 */
export async function keepForm(app: App, request: Request, form: Form): Promise<Response> {
  const key = randomBytes(24).toString('base64url')
  const fields = JSON.stringify(form.entries())
  if (fields.length > MOST) return redirect('/lam-viec/dang-nhap', 303)
  const { pathname, search } = new URL(request.url)
  await app.runtime.db
    .insertInto('platform.kept_form')
    .values({
      key_hash: pathToken(key),
      path: pathname.replace(/\.data$/, '') + search,
      fields,
      expires_at: new Date(app.now.getTime() + KEPT_MS),
    })
    .execute()
  const cookie = `${COOKIE}=${key}; Path=/lam-viec; HttpOnly; SameSite=Lax; Max-Age=${KEPT_MS / 1000}`
  return redirect(`/lam-viec/dang-nhap?giu=${key}`, { status: 303, headers: { 'set-cookie': cookie } })
}

/** The kept form that a request names by key and cookie, for the page that offers to send it; null when unknown or expired. Reading it takes it away. */
export async function takeKeptForm(
  app: App,
  request: Request,
): Promise<{ path: string; fields: [string, string][] } | null> {
  const key = new URL(request.url).searchParams.get('giu')
  if (!key || !request.headers.get('cookie')?.split('; ').includes(`${COOKIE}=${key}`)) return null
  const row = await app.runtime.db
    .deleteFrom('platform.kept_form')
    .where('key_hash', '=', pathToken(key))
    .returning(['path', 'fields', 'expires_at'])
    .executeTakeFirst()
  if (!row || row.expires_at < app.now) return null
  return { path: row.path, fields: row.fields as [string, string][] }
}
