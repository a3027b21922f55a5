import { appOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { clearedPhoto } from '../queries/listed.ts'
import type { Route } from './+types/listed-photo.ts'

/** A cleared photo of a listed petition; gone as soon as the listing is. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const known = isId(params.id) && /^[1-5]$/.test(params.n)
  const photo = known ? await clearedPhoto(appOf(context), params.id, Number(params.n)) : null
  if (!photo) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(photo.bytes), {
    headers: { 'content-type': photo.mediaType, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
  })
}
