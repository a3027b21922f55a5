import { createHash } from 'node:crypto'
import { ZodError } from 'zod'
import { networkOf } from '#platform/auth/guess.ts'
import type { Actor } from '#platform/command/actor.ts'
import { perform } from '#platform/command/perform.ts'
import type { App } from '#platform/http/context.ts'
import { fieldErrors } from '#platform/http/field-errors.ts'
import { Problem } from '#platform/problem.ts'
import { giveBackHits, takeHits } from '#platform/rate.ts'
import { today as dayAt } from '#platform/time/index.ts'
import { printedCode } from '../code.ts'
import { pressureOn, sendLimit } from '../commands/pressure.ts'
import { takeInPetition } from '../commands/take-in.ts'
import { isPressing } from '../flood.ts'
import { placesOn, receptionOn, serviceOn } from '../queries/services.ts'
import { Refusal, type Body } from './answer.ts'
import { PUBLIC_KEY } from './discovery.ts'
import { isDirectedAway, letterOf } from './letter.ts'
import type { Params } from './params.ts'
import { open311Texts as t } from './texts.vi.ts'

const machine: Actor = { kind: 'machine', token: 'open311', memberships: [], scope: [] }

/**
 * Takes a petition in. The same form from the same network on the same day is one petition, however often it comes. The answer's
 * service_notice tells the tracking code; service_request_id is another one, under which it is listed once it is cleared.
 */
export async function postRequest(app: App, params: Params): Promise<Body> {
  if (params.one('api_key') !== PUBLIC_KEY) throw new Refusal(403, t.error.badKey)
  const code = params.one('service_code')
  if (code === undefined) throw new Refusal(400, t.error.missing('service_code'))
  const service = await serviceOn(app.db, code, app.today)
  if (!service) throw new Refusal(404, t.error.noService(code))
  if (isDirectedAway(params)) throw await directed(app)
  const { letter, remarks } = letterOf(params, service, await placesOn(app.db, app.today))
  const { petitionId, code: tracking } = await withinLimit(app, () => received(app, params, letter))
  const notice = t.notice(printedCode(tracking), `${app.appUrl}/phan-anh/${tracking}`)
  return {
    root: 'service_requests',
    value: [{ service_request_id: petitionId, service_notice: [notice, ...remarks].join(' '), account_id: null }],
  }
}

async function received({ runtime, now, today, address }: App, params: Params, letter: object) {
  const actId = sameId([params.sorted(), networkOf(address), dayAt(now)].join('\n'))
  try {
    return await perform(runtime, { actor: machine, actId, now, today }, takeInPetition, { channel: 'open311', letter })
  } catch (error) {
    throw asRefusal(error)
  }
}

/** An id that equal texts share, in the shape of a UUID of one's own making (RFC 9562, version 8). */
function sameId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Seconds after which a program may ask again while very much comes in. */
const UNDER_PRESSURE = 60

/**
 * What was refused does not count. A program can show no proof of a person: where the pages ask for one, it has to wait. Throws
 * Refusal 429 with the seconds to wait.
 */
async function withinLimit<T>({ runtime, address, now }: App, work: () => Promise<T>): Promise<T> {
  const limits = [sendLimit(address)]
  if (isPressing(await pressureOn(runtime.db, address, now)))
    throw new Refusal(429, t.error.tooMany(UNDER_PRESSURE / 60), UNDER_PRESSURE)
  await takeHits(runtime.db, limits, now).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.status !== 429) throw error
    const minutes = Number(error.details['minutes'])
    throw new Refusal(429, t.error.tooMany(minutes), minutes * 60)
  })
  try {
    return await work()
  } catch (error) {
    await giveBackHits(runtime.db, limits, now)
    throw error
  }
}

function asRefusal(error: unknown): unknown {
  if (error instanceof ZodError) return new Refusal(400, Object.values(fieldErrors(error)))
  return error instanceof Problem && error.status < 500 ? new Refusal(400, error.message) : error
}

async function directed({ db, today }: App): Promise<Refusal> {
  const desk = await receptionOn(db, today)
  return new Refusal(400, t.directed(desk?.reception ?? null, desk?.phone ?? null))
}
