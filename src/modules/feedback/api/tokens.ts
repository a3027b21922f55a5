import type { App } from '#platform/http/context.ts'
import { Problem } from '#platform/problem.ts'
import { giveBackHits, takeHits } from '#platform/rate.ts'
import { readCode } from '../code.ts'
import { codeLimit } from '../commands/pressure.ts'
import { listedIdOf } from '../queries/by-code.ts'
import { Refusal, type Body } from './answer.ts'
import { open311Texts as t } from './texts.vi.ts'

/**
 * The id under which the petition of a tracking code is listed. Throws 404 while it is not listed, as for an unknown code; 429 for
 * whoever tries codes, as the tracking page does.
 */
export async function token({ db, runtime, address, now }: App, typed: string): Promise<Body> {
  const code = readCode(typed)
  // No guess that could hit, only a slip of the finger.
  if (!code) throw new Refusal(404, t.error.noToken)
  const limits = [codeLimit(address)]
  await takeHits(runtime.db, limits, now).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.status !== 429) throw error
    const minutes = Number(error.details['minutes'])
    throw new Refusal(429, t.error.tooManyCodes(minutes), minutes * 60)
  })
  const id = await listedIdOf(db, code)
  if (!id) throw new Refusal(404, t.error.noToken)
  await giveBackHits(runtime.db, limits, now)
  return { root: 'service_requests', value: [{ service_request_id: id, token: code }] }
}
