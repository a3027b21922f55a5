// Gateways of channels that speak with the house as docs/operations/channels.md says, for tests of messages that come and go.
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { channelJobs, mountChannels, tellChannels } from '../../src/modules/feedback/server.ts'
import { readOnly } from '../../src/platform/db/index.ts'
import { signatureOf } from '../../src/platform/gateway/index.ts'
import type { App } from '../../src/platform/http/context.ts'
import type { TestDatabase } from './database.ts'
import { gatewayStub, type GatewayStub } from './gateway.ts'
import type { SampleDatabase } from './sample.ts'

export type Sending = { secret?: string; time?: string; signature?: string; today?: string }

/** An installation with gateways for SMS, Zalo (48 hours) and incoming e-mail. */
export function useGateways(base: TestDatabase, sample: SampleDatabase) {
  const stubs = {} as { sms: GatewayStub; zalo: GatewayStub; email: GatewayStub }
  beforeAll(async () => {
    stubs.sms = await gatewayStub('sms')
    stubs.zalo = await gatewayStub('zalo', { windowHours: 48 })
    stubs.email = await gatewayStub('email', { url: null })
  })
  afterAll(() => Promise.all(Object.values(stubs).map((stub) => stub.close())))
  beforeEach(() => open(stubs.sms, stubs.zalo, stubs.email))

  /** The installation starts with these gateways. */
  async function open(...with_: GatewayStub[]) {
    base.runtime.gateways = with_.map(({ gateway }) => gateway)
    await tellChannels(base.runtime, new Date(), sample.today)
  }

  let day: string | undefined
  const app = new Hono()
  mountChannels(app, {
    appFor: async () =>
      ({
        runtime: base.runtime,
        db: readOnly(base.db),
        now: new Date(),
        today: day ?? sample.today,
        appUrl: 'https://vi.du',
      }) as App,
  })

  const secretFor = (path: string) => stubs[path.split('/')[0] as keyof typeof stubs]?.gateway.secret ?? ''

  /** A gateway tells something, signed as it should be unless told otherwise. */
  async function tell(path: string, message: object | string | Buffer, more: Sending = {}) {
    const body = typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message)
    const { secret = secretFor(path), time = String(Math.floor(Date.now() / 1000)) } = more
    const { signature = signatureOf(secret, time, body) } = more
    const headers = { 'x-chung-tay-time': time, 'x-chung-tay-signature': signature }
    day = more.today
    const response = await app.request(`/kenh/${path}`, { method: 'POST', headers, body: Buffer.from(body) })
    return { status: response.status, body: (await response.json()) as Record<string, string> }
  }

  /** What waits for gateways is handed to them. */
  const carry = (now = new Date()) =>
    channelJobs[0]!.run({ runtime: base.runtime, now, today: sample.today, appUrl: 'https://vi.du', post: null }, {})

  const idOf = async (code: string) =>
    (await base.db.selectFrom('feedback.petition').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id

  return { stubs, open, tell, carry, idOf }
}

/** A message as a gateway brings it, from one who agreed to be answered there. */
export const message = (id: string, more: object = {}) => ({
  id,
  from: '0912345678',
  text: 'Giếng của ấp cạn nước.',
  agrees: ['contact'],
  ...more,
})
