import { appOf } from '#platform/http/context.ts'
import { photoBytes } from '../../queries/photo.ts'
import { petitionOf } from './petition-data.ts'
import type { Route } from './+types/petition-photo.ts'

/** A photo of a petition, opened for who may see the petition. */
export async function loader(args: Route.LoaderArgs) {
  const { petition, ask } = await petitionOf(args as never)
  const photo = await photoBytes({ db: ask.db, privacy: appOf(args.context).privacy }, petition.id, args.params.n)
  if (!photo) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(photo.bytes), {
    headers: { 'content-type': photo.mediaType, 'cache-control': 'private, no-store' },
  })
}
