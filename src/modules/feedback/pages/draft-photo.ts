import { appOf } from '#platform/http/context.ts'
import { draftPhotos } from '../commands/draft-photos.ts'
import { draftOf } from './draft-of.ts'
import type { Route } from './+types/draft-photo.ts'

/** A photo of an unfinished form, for the one who holds its key. */
export async function loader({ context, request, params }: Route.LoaderArgs): Promise<Response> {
  const found = await draftOf(context, request)
  const [photo] = found ? await draftPhotos(appOf(context).runtime.db, found.key, Number(params.n) || 0) : []
  if (!photo) throw new Response(null, { status: 404 })
  const headers = { 'content-type': photo.mediaType, 'cache-control': 'private, max-age=3600' }
  return new Response(new Uint8Array(photo.bytes), { headers })
}
