import type { RouterContextProvider } from 'react-router'
import { appOf } from '#platform/http/context.ts'
import { itemKinds, publicItemPath } from '#modules/outreach/index.ts'
import { publicSite, publishedItems } from '#modules/outreach/server.ts'
import type { Feed } from '../feeds.ts'
import { textsOf } from '../languages.ts'

const NEWEST = 30

/** What both feeds tell: the newest items, in Vietnamese as they were written. */
export async function feedOf(context: Readonly<RouterContextProvider>, path: string): Promise<Feed> {
  const { appUrl, db } = appOf(context)
  const t = textsOf('vi')
  const site = await publicSite(db)
  const { items } = await publishedItems(db, { kinds: itemKinds, size: NEWEST })
  return {
    name: site?.name ?? t.siteName,
    about: site?.about ?? t.home.about,
    language: 'vi',
    origin: appUrl,
    self: appUrl + path,
    items: items.map(({ address, ...item }) => ({ ...item, address: appUrl + publicItemPath(address) })),
  }
}

/** A text answer that is no page. */
export const textResponse = (text: string, mediaType: string): Response =>
  new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8`, 'cache-control': 'no-cache' } })
