import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { networkOf } from '#platform/auth/guess.ts'
import type { App } from '#platform/http/context.ts'
import { log } from '#platform/log.ts'
import { answer, formats, Refusal, refused, type Body, type Format } from './answer.ts'
import { BASE, discovery } from './discovery.ts'
import { Params } from './params.ts'
import { postRequest } from './post.ts'
import { request, requests } from './requests.ts'
import { serviceDefinition, services } from './services.ts'
import { open311Texts as t } from './texts.vi.ts'
import { token } from './tokens.ts'
import { TurnedAway } from './turned-away.ts'
import { updates } from './updates.ts'

/** A letter of 4,000 characters in percent signs, and room around it. */
const MAX_BODY = 128 * 1024

/** What the shell tells of a request: from where it comes, and the app for it. */
type Asking = { appFor: (c: Context) => Promise<App>; addressOf: (c: Context) => string }

type Answering = (app: App, params: Params, id: string) => Body | Promise<Body>
type Address = { path: RegExp; get?: Answering; post?: Answering }

const addresses: readonly Address[] = [
  { path: /^discovery$/, get: discovery },
  { path: /^services$/, get: services },
  { path: /^services\/([^/]+)$/, get: (app, _params, code) => serviceDefinition(app, code) },
  { path: /^requests$/, get: requests, post: postRequest },
  { path: /^requests\/([^/]+)$/, get: (app, _params, id) => request(app, id) },
  { path: /^tokens\/([^/]+)$/, get: (app, _params, id) => token(app, id) },
  {
    path: /^servicerequestupdates$/,
    get: updates,
    post: () => {
      throw new Refusal(403, t.error.notHere)
    },
  },
]

/** Open311 GeoReport v2: its own addresses beside the pages, without sessions, open to every origin. */
export function mountOpen311(app: Hono, asking: Asking): void {
  const turnedAway = new TurnedAway()
  app.post(`${BASE}/*`, async (c, next) => {
    const address = networkOf(asking.addressOf(c))
    const seconds = turnedAway.secondsLeft(address, new Date())
    if (seconds > 0) return refused(pathOf(c).format ?? 'xml', tooSoon(seconds))
    await next()
    const wait = Number(c.res.headers.get('retry-after') ?? 0)
    if (c.res.status === 429) turnedAway.remember(address, new Date(Date.now() + wait * 1000))
  })
  app.use(
    `${BASE}/*`,
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (c) => refused(pathOf(c).format ?? 'xml', new Refusal(413, t.error.tooLarge)),
    }),
  )
  app.all(`${BASE}/*`, async (c) => {
    const { name, format } = pathOf(c)
    try {
      if (name === null || format === null) throw new Refusal(404, t.error.badFormat)
      return answer(format, await bodyFor(c, name, asking))
    } catch (error) {
      return refused(format ?? 'xml', refusalOf(error))
    }
  })
}

const tooSoon = (seconds: number) => new Refusal(429, t.error.tooMany(Math.ceil(seconds / 60)), seconds)

async function bodyFor(c: Context, name: string, { appFor }: Asking): Promise<Body> {
  const address = addresses.find(({ path }) => path.test(name))
  if (!address) throw new Refusal(404, t.error.notFound)
  const posted = c.req.method === 'POST'
  const answering = posted ? address.post : ['GET', 'HEAD'].includes(c.req.method) ? address.get : undefined
  if (!answering) throw new Refusal(405, t.error.badMethod)
  const params = posted ? await postedParams(c) : new Params(new URL(c.req.url).searchParams)
  return answering(await appFor(c), params, address.path.exec(name)?.[1] ?? '')
}

/** The form of a post; the key may stand in the address, as some clients have it. */
async function postedParams(c: Context): Promise<Params> {
  const type = c.req.header('content-type') ?? ''
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8'
  if (!/^application\/x-www-form-urlencoded\b/i.test(type) || charset.toLowerCase() !== 'utf-8')
    throw new Refusal(400, t.error.notForm)
  const form = new URLSearchParams(await c.req.text())
  return new Params([...new URL(c.req.url).searchParams, ...form])
}

/** What stands behind the base, without its ending; null where it cannot be read. */
function pathOf(c: Context): { name: string | null; format: Format | null } {
  const path = decoded(c.req.path.slice(BASE.length + 1))
  const dot = path?.lastIndexOf('.') ?? -1
  const format = formats.find((one) => one === path?.slice(dot + 1)) ?? null
  return { name: path && dot > 0 ? path.slice(0, dot) : null, format }
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path)
    return text.includes('\0') ? null : text.normalize('NFC')
  } catch {
    return null
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  log.error('open311-failed', { message: error instanceof Error ? error.message : 'unknown' })
  return new Refusal(500, t.error.failed)
}
