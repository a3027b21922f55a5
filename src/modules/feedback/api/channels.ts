import { isInboundChannel, type InboundChannel } from '../channel.ts'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ZodError } from 'zod'
import { perform } from '#platform/command/perform.ts'
import { isSigned } from '#platform/gateway/index.ts'
import type { App } from '#platform/http/context.ts'
import { newId } from '#platform/id.ts'
import { log } from '#platform/log.ts'
import { Problem } from '#platform/problem.ts'
import { Secret } from '#platform/secret.ts'
import { consentsOf, contactBehind, deliveryNamed, inboundShape, receiptShape } from '../channel-message.ts'
import { printedCode } from '../code.ts'
import { noteDelivery } from '../commands/note-delivery.ts'
import { takeMessage } from '../commands/take-message.ts'
import { contactShape } from '../contact.ts'
import type { Went } from '../conversation.ts'
import { mailTexts as t } from '../handling/texts.vi.ts'

const BASE = '/kenh'
/** The longest message with every character escaped (six bytes each), and room around it. */
const MAX_BODY = 512 * 1024

type Asking = { appFor: (c: Context) => Promise<App> }
type Told = { status: 200 | 201 | 400 | 401 | 404 | 409 | 413 | 500; body: object }
type Telling = (app: App, channel: InboundChannel, told: unknown) => Promise<Told>

const actor = { kind: 'system', cause: 'feedback.channels' } as const
const no = (status: Exclude<Told['status'], 200 | 201>, error: string): Told => ({ status, body: { error } })

/** The addresses of gateways: POST /kenh/<channel> brings a message, POST /kenh/<channel>/bao-nhan the proof of one; both signed. */
export function mountChannels(app: Hono, { appFor }: Asking): void {
  app.use(`${BASE}/*`, bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.json({ error: 'too-large' }, 413) }))
  const answer = (telling: Telling) => async (c: Context) => {
    const { status, body } = await told(c, await appFor(c), telling)
    return c.json(body, status)
  }
  app.post(`${BASE}/:channel`, answer(bringMessage))
  app.post(`${BASE}/:channel/bao-nhan`, answer(takeReceipt))
}

/** Who it comes from is known by the signature alone; then the message is read. */
async function told(c: Context, app: App, telling: Telling): Promise<Told> {
  const name = c.req.param('channel') ?? ''
  const gateway = app.runtime.gateways.find((one) => one.name === name)
  if (!gateway || !isInboundChannel(name)) return no(404, 'no-such-channel')
  // The signature is over the bytes that came: what is no UTF-8 is wrong text, not a wrong signature.
  const body = Buffer.from(await c.req.arrayBuffer())
  const time = c.req.header('x-chung-tay-time') ?? ''
  const signature = c.req.header('x-chung-tay-signature') ?? ''
  if (!isSigned(gateway.secret, { time, signature, body }, app.now)) return no(401, 'bad-signature')
  try {
    return await telling(app, name, JSON.parse(textOf(body)))
  } catch (error) {
    return refusal(error)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of a body; throws what is answered as a wrong message. */
function textOf(body: Buffer): string {
  try {
    return utf8.decode(body)
  } catch {
    throw new SyntaxError('not UTF-8')
  }
}

function refusal(error: unknown): Told {
  if (error instanceof SyntaxError || error instanceof ZodError) return no(400, 'bad-message')
  if (error instanceof Problem && (error.status === 400 || error.status === 404 || error.status === 409))
    return no(error.status, error.code)
  log.error('channel-failed', { message: error instanceof Error ? error.message : 'unknown' })
  return no(500, 'failed')
}

const call = ({ now, today }: App) => ({ actor, actId: newId(now.getTime()), now, today })

/** A message comes in, once; which petition it went to, and its code, are told for the gateway to say to the person. */
async function bringMessage(app: App, channel: InboundChannel, given: unknown): Promise<Told> {
  const message = inboundShape.parse(given)
  const contact = contactShape.parse(contactBehind(channel, message))
  const letter = {
    kind: 'reflection',
    body: message.text,
    consents: consentsOf(message),
    contact: new Secret(contact),
  }
  const input = { channel, ref: message.id, fresh: message.new, letter }
  try {
    return { status: 201, body: said(app, await perform(app.runtime, call(app), takeMessage, input)) }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'came-already') throw error
    return { status: 200, body: said(app, error.details as Kept) }
  }
}

type Kept = { code: string; went: Went }

const said = ({ appUrl }: App, { code, went }: Kept) => ({
  code,
  went,
  text: saidOf[went](printedCode(code), `${appUrl}/phan-anh/${code}`),
})

const saidOf: Record<Went, (code: string, place: string) => string> = {
  new: t.received,
  reply: t.replied,
  message: t.furtherMessage,
  after: t.messageAfter,
}

/** Proof that a delivery arrived, or that it never will: then the next lawful way is queued. Told twice, it changes nothing. */
async function takeReceipt(app: App, channel: InboundChannel, given: unknown): Promise<Told> {
  const { id, how, detail } = receiptShape.parse(given)
  const delivery = deliveryNamed(id)
  if (!delivery || !(await isOf(app, channel, delivery))) return no(404, 'no-such-message')
  try {
    await perform(app.runtime, call(app), noteDelivery, { ...delivery, came: cameOf(how, detail) })
  } catch (error) {
    // It was told before, or an officer noted it: the gateway has nothing more to do.
    if (!(error instanceof Problem) || error.code !== 'not-there') throw error
  }
  return { status: 200, body: {} }
}

const cameOf = (how: 'arrived' | 'failed', detail: string | undefined) =>
  how === 'arrived' ? { how, proof: detail || t.gatewayArrived } : { how, failure: detail || t.gatewayFailed }

const isOf = async (
  { db }: App,
  channel: InboundChannel,
  { petitionId, n }: { petitionId: string; n: number },
): Promise<boolean> =>
  (await db
    .selectFrom('feedback.delivery')
    .select('n')
    .where('petition_id', '=', petitionId)
    .where('n', '=', n)
    .where('channel', '=', channel)
    .executeTakeFirst()) !== undefined
