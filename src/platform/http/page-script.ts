import type { MiddlewareHandler } from 'hono'

/** A page's answer says with this header that it loads a script of ours; it never leaves the house. */
export const PAGE_SCRIPT = 'x-page-script'

/** Opens the content policy for our own scripts on the one answer that asks for it; every other stays without any. */
export const pageScripts: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.res.headers.get(PAGE_SCRIPT) === null) return
  c.res.headers.delete(PAGE_SCRIPT)
  const policy = c.res.headers.get('content-security-policy') ?? ''
  c.res.headers.set('content-security-policy', `${policy}; script-src 'self'; connect-src 'self'`)
}
