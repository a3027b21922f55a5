import { appOf } from '#platform/http/context.ts'
import { publicItemPath } from '#modules/outreach/index.ts'
import { policySetsOn, publishedAddresses } from '#modules/outreach/server.ts'
import { sitemap } from '../feeds.ts'
import { policyPath, standingPaths } from '../paths.ts'
import { textResponse } from './feed.ts'
import type { Route } from './+types/sitemap.ts'

/** A map holds fifty thousand addresses; this stays readable for a slow machine. */
const MOST = 20_000

/** All public pages for search engines. */
export async function loader({ context }: Route.LoaderArgs) {
  const { appUrl, db, today } = appOf(context)
  const [sets, items] = await Promise.all([policySetsOn(db, today), publishedAddresses(db, MOST)])
  const policies = sets.flatMap((set) => set.policies.map(({ code }) => policyPath(code)))
  const standing = [...standingPaths, ...policies].map((path) => ({ address: appUrl + path }))
  const published = items.map(({ address, publishedOn }) => ({
    address: appUrl + publicItemPath(address),
    changedOn: publishedOn,
  }))
  return textResponse(sitemap([...standing, ...published]), 'application/xml')
}
