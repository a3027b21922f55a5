import { data } from 'react-router'
import { appOf, askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { itemPictureHash } from '../queries/item-page.ts'
import type { Route } from './+types/item-picture.ts'

/** The picture of an item, for those who see the item. It is a JPEG of our own making. */
export async function loader({ context, request, params: { itemId } }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const picture = isId(itemId) ? await itemPictureHash(ask, itemId) : undefined
  if (!picture) throw data(null, { status: 404 })
  const bytes = await appOf(context).files.read(picture.sha256)
  return new Response(bytes, { headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' } })
}
