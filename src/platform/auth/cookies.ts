import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Site } from './library.ts'

/** Names of the library's cookies on this site. */
export const cookieName = ({ appUrl }: Site, cookie: 'session_token' | 'two_factor'): string =>
  `${appUrl.startsWith('https:') ? '__Secure-' : ''}chungtay.${cookie}`

/** The raw value of one cookie in a request's Cookie header. */
export function cookieOf(header: string | null, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

/** What a signed cookie says; null where it is missing or was not signed here. */
export function signedValue(site: Site, header: string | null, cookie: 'session_token' | 'two_factor'): string | null {
  const raw = cookieOf(header, cookieName(site, cookie))
  const text = raw === null ? null : decoded(raw)
  const dot = text?.lastIndexOf('.') ?? -1
  if (!text || dot < 1) return null
  const value = text.slice(0, dot)
  const due = createHmac('sha256', site.secret).update(value).digest()
  const given = Buffer.from(text.slice(dot + 1), 'base64')
  return given.length === due.length && timingSafeEqual(given, due) ? value : null
}

/** The Set-Cookie line that removes the session's cookie from the browser. */
export const sessionCookieGone = (site: Site): string =>
  `${cookieName(site, 'session_token')}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${site.appUrl.startsWith('https:') ? '; Secure' : ''}`

function decoded(raw: string): string | null {
  try {
    return decodeURIComponent(raw)
  } catch {
    return null
  }
}
