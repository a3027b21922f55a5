import { appOf } from '#platform/http/context.ts'
import { publicSite } from '#modules/outreach/server.ts'
import { securityTxt } from '../feeds.ts'
import { paths } from '../paths.ts'
import { textResponse } from './feed.ts'
import type { Route } from './+types/security.ts'

/** Where to tell of a weakness of the site. */
export async function loader({ context }: Route.LoaderArgs) {
  const { appUrl, db, now } = appOf(context)
  const site = await publicSite(db)
  const contact = site ? `mailto:${site.email}` : appUrl + paths.contact
  return textResponse(securityTxt({ contact, origin: appUrl, now }), 'text/plain')
}
