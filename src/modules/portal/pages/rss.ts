import { rss } from '../feeds.ts'
import { paths } from '../paths.ts'
import { feedOf, textResponse } from './feed.ts'
import type { Route } from './+types/rss.ts'

/** The newest items as RSS. */
export const loader = async ({ context }: Route.LoaderArgs) =>
  textResponse(rss(await feedOf(context, paths.rss)), 'application/rss+xml')
