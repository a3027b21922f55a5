import { redirect } from 'react-router'
import type { Visit } from '../auth/index.ts'
import type { App } from './context.ts'

/** What the accounts need to know of a request. */
export const visitOf = ({ address, now, today }: App, request: Request): Visit => ({
  cookie: request.headers.get('cookie'),
  userAgent: request.headers.get('user-agent') ?? '',
  address,
  now,
  today,
})

/** A redirect that brings cookies. */
export function redirectWith(setCookies: readonly string[], to: string): Response {
  const headers = new Headers()
  for (const line of setCookies) headers.append('set-cookie', line)
  return redirect(to, { status: 303, headers })
}
