import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { Env } from '../env.ts'
import { newId } from '../id.ts'
import { inWords } from './bare-error.ts'
import { appContext, type App } from './context.ts'
import { pageScripts } from './page-script.ts'

/** Files of one post together; a scan of a long signed report stays below it. */
const MAX_BODY = 40 * 1024 * 1024

/** What the shell needs from the process: how to know who asks, and whether the database answers. */
export type House = {
  env: Env
  appFor: (request: Request, address: string, requestId: string) => Promise<App>
  /** What hinders the house, in a few words; null when all is well. */
  trouble: () => Promise<string | null>
}

type Parts = { build: ServerBuild; house: House; assets: string; mount?: Mount }

/** Hangs addresses for programs beside the pages. They have limits of their own and know no session: every origin may use them. */
type Mount = (app: Hono, asking: { appFor: (c: Context) => Promise<App>; addressOf: (c: Context) => string }) => void

/** The HTTP shell: health, assets, limits, security headers; all else is a page. */
export function createApp({ build, house, assets, mount }: Parts): Hono {
  const app = new Hono()
  const pages = createRequestHandler(build, 'production')
  // A page for a telephone on a slow line is a quarter of its size; behind a proxy that compresses, this finds it done.
  app.use(compress())
  app.get('/healthz', async (c) => {
    const trouble = await house.trouble()
    return trouble === null ? c.text('ok') : c.text(trouble, 503)
  })
  app.use(
    '/assets/*',
    serveStatic({
      root: assets,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.use(pageScripts)
  app.use(secureHeaders(headers))
  mount?.(app, {
    appFor: (c) => house.appFor(withoutCookie(c.req.raw), addressOf(c, house.env), newId()),
    addressOf: (c) => addressOf(c, house.env),
  })
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('Tệp quá lớn: tối đa 40 MB một lần gửi.', 413) }))
  app.use(async (c, next) =>
    fromElsewhere(c, house.env) ? c.text('Biểu mẫu phải được gửi từ chính trang này.', 403) : next(),
  )
  // No address of ours holds a NUL, and no database keeps one.
  app.use(async (c, next) => (c.req.url.includes('%00') ? c.text('Địa chỉ không đọc được.', 400) : next()))
  app.all('*', async (c) => {
    const context = new RouterContextProvider()
    const request = atAppUrl(c.req.raw, house.env)
    context.set(appContext, await house.appFor(request, addressOf(c, house.env), newId()))
    const response = await inWords(await pages(request, context))
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
    return response
  })
  return app
}

const headers = {
  // Told by the proxy that speaks TLS; a plain-http trial on one machine must not bind the browser to https.
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'same-origin',
}

/** Behind a TLS proxy the request arrives as plain http; React Router compares the Origin of a form with this address. */
function atAppUrl(request: Request, env: Env): Request {
  if (!env.behindAppUrl) return request
  const { pathname, search } = new URL(request.url)
  return new Request(new URL(pathname + search, env.appUrl), request)
}

const withoutCookie = ({ url }: Request): Request => new Request(url)

/** A form posted from another site: the session cookie is SameSite, and this refuses what slips through. */
function fromElsewhere(c: Context, env: Env): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return false
  const site = c.req.header('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = c.req.header('origin')
  if (!origin) return false
  return origin !== (env.behindAppUrl ? new URL(env.appUrl).origin : new URL(c.req.url).origin)
}

function addressOf(c: Context, env: Env): string {
  const direct = getConnInfo(c).remote.address ?? 'unknown'
  if (!env.trustedProxy) return direct
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || direct
}
