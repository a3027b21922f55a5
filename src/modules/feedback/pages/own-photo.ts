import { appOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { Problem } from '#platform/problem.ts'
import { Secret } from '#platform/secret.ts'
import { showOwnPhoto } from '../commands/own-data.ts'
import { withinTries } from './proof-tries.ts'
import { performBySender } from './sender-actor.ts'
import { trackedOr404 } from './tracked.ts'
import type { Route } from './+types/own-photo.ts'

/** One of the sender's own photos, for code and contact together; asked by a form, so that the contact stands in no address. */
export async function action({ context, request, params }: Route.ActionArgs): Promise<Response> {
  const app = appOf(context)
  const { code } = await trackedOr404(context, params.code)
  const form = await Form.of(request)
  const proof = new Secret(form.text('proof') ?? '')
  try {
    const photo = await withinTries(app, code, () =>
      performBySender(app, form, code, showOwnPhoto, { proof, n: params.n }),
    )
    const { bytes, mediaType } = photo.reveal()
    const headers = {
      'content-type': mediaType,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    }
    return new Response(new Uint8Array(bytes), { headers })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const headers = { 'content-type': 'text/plain; charset=utf-8' }
    return new Response(`${error.message}\n`, { status: error.status, headers })
  }
}
