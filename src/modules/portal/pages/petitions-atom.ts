import { appOf } from '#platform/http/context.ts'
import { shortened } from '#platform/text/index.ts'
import { listedPaths, listedTexts } from '#modules/feedback/index.ts'
import { listedPetitions } from '#modules/feedback/server.ts'
import { atom } from '../feeds.ts'
import { textResponse } from './feed.ts'
import type { Route } from './+types/petitions-atom.ts'

const NEWEST = 30
const SUMMARY = 500

/** The newest petitions of the public list as Atom, the one that changed last first. */
export async function loader({ context }: Route.LoaderArgs) {
  const { appUrl, db } = appOf(context)
  const listed = await listedPetitions(db, {}, { limit: NEWEST, offset: 0 })
  const items = listed
    .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .map(({ id, title, text, updatedAt }) => ({
      address: appUrl + listedPaths.one(id),
      title,
      summary: shortened(text, SUMMARY),
      publishedAt: updatedAt,
    }))
  const { title: name, about } = listedTexts
  const feed = { name, about, language: 'vi', origin: appUrl, self: appUrl + listedPaths.feed, items }
  return textResponse(atom(feed), 'application/atom+xml')
}
