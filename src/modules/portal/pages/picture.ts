import { data } from 'react-router'
import { appOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { publishedPicture } from '#modules/outreach/server.ts'
import type { Route } from './+types/picture.ts'

/** The picture of a published item; kept by browsers for minutes only, so that what is taken down is soon gone. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, files } = appOf(context)
  const id = params.picture.replace(/\.jpg$/, '')
  const picture = isId(id) ? await publishedPicture(db, id) : undefined
  if (!picture) throw data(null, { status: 404 })
  const headers = { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=300' }
  return new Response(await files.read(picture.sha256), { headers })
}
