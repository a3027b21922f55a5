import { appOf } from '#platform/http/context.ts'
import { textResponse } from './feed.ts'
import type { Route } from './+types/robots.ts'

/** Search engines read the public pages, not the workspace nor single letters of citizens. */
export function loader({ context }: Route.LoaderArgs) {
  const lines = [
    'User-agent: *',
    'Disallow: /lam-viec',
    'Disallow: /tim-kiem',
    `Sitemap: ${appOf(context).appUrl}/sitemap.xml`,
  ]
  return textResponse(`${lines.join('\n')}\n`, 'text/plain')
}
