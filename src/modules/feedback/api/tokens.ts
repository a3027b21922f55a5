import type { App } from '#platform/http/context.ts'
import { readCode } from '../code.ts'
import { listedIdOf } from '../queries/by-code.ts'
import { Refusal, type Body } from './answer.ts'
import { open311Texts as t } from './texts.vi.ts'

/** The id under which the petition of a tracking code is listed. Throws 404 while it is not listed, as for an unknown code. */
export async function token({ db }: App, typed: string): Promise<Body> {
  const code = readCode(typed)
  const id = code && (await listedIdOf(db, code))
  if (!id) throw new Refusal(404, t.error.noToken)
  return { root: 'service_requests', value: [{ service_request_id: id, token: code }] }
}
