import { appOf } from '#platform/http/context.ts'
import { takePiece, uploadProgress } from '../commands/uploads.ts'
import { keyOf } from './draft-of.ts'
import { toldPlainly } from './upload-answer.ts'
import type { Route } from './+types/upload-piece.ts'

const offsetAnswer = (received: number, length: number) =>
  new Response(null, { status: 204, headers: { 'upload-offset': String(received), 'upload-length': String(length) } })

const GONE = () => new Response(null, { status: 404 })

/** How far the upload has come (HEAD): go on from `Upload-Offset`. */
export async function loader({ context, request, params }: Route.LoaderArgs): Promise<Response> {
  const { runtime, now } = appOf(context)
  const key = keyOf(request)
  const progress = key && (await uploadProgress(runtime.db, key, params.upload, now))
  return progress ? offsetAnswer(progress.received, progress.length) : GONE()
}

/** The next piece (PATCH with `Upload-Offset`). */
export function action({ context, request, params }: Route.ActionArgs): Promise<Response> {
  return toldPlainly(async () => {
    const { runtime, now } = appOf(context)
    const key = keyOf(request)
    if (!key || request.method !== 'PATCH') return GONE()
    const offset = Number(request.headers.get('upload-offset') ?? Number.NaN)
    if (!Number.isSafeInteger(offset) || offset < 0) return new Response(null, { status: 400 })
    const bytes = new Uint8Array(await request.arrayBuffer())
    const { received, length } = await takePiece(runtime.db, { draftKey: key, key: params.upload, offset, bytes }, now)
    return offsetAnswer(received, length)
  })
}
