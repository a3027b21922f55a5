import { appOf } from '#platform/http/context.ts'
import { blurred } from '#platform/picture/index.ts'
import { areasOf } from '../../clearing/grid.ts'
import { clearingOf } from '../../queries/clearing.ts'
import { photoBytes } from '../../queries/photo.ts'
import { clearedOr403 } from './clearing-data.ts'
import type { Route } from './+types/blurred-photo.ts'

/** What of a photo would be shown, for the moderator: made as for the public, from what he marked last. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, petition } = await clearedOr403(args as never)
  const { photos } = await clearingOf(ask, petition.id)
  const said = photos.find(({ n }) => String(n) === args.params.n)
  const { privacy } = appOf(args.context)
  const photo = said?.verdict ? await photoBytes({ db: ask.db, privacy }, petition.id, args.params.n) : null
  if (!photo) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(await blurred(photo.bytes, areasOf(said?.cells ?? []))), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' },
  })
}
