import { foldEach, shortened } from '#platform/text/index.ts'
import type { App } from '#platform/http/context.ts'
import { listedPaths } from '#modules/feedback/index.ts'
import { countListed, listedPetitions } from '#modules/feedback/server.ts'
import { itemKinds, publicItemPath } from '#modules/outreach/index.ts'
import { disclosedDocuments, policySetsOn, publishedItems } from '#modules/outreach/server.ts'
import { paths, policyPath } from '../paths.ts'

/** One thing of the public pages that the words were found in. */
export type PublicHit = { href: string; title: string; text: string }

export type PublicHits = { kind: 'policies' | 'items' | 'petitions' | 'documents'; items: PublicHit[]; total: number }

const SHOWN = 10

/** Everything public that the words are found in, tone marks or not; each kind with its first ten. */
export const publicHits = ({ db, today }: Pick<App, 'db' | 'today'>, words: string): Promise<PublicHits[]> =>
  Promise.all([policyHits(db, today, words), itemHits(db, words), petitionHits(db, words), documentHits(db, words)])

async function policyHits(db: App['db'], today: string, words: string): Promise<PublicHits> {
  const wanted = foldEach(words)
  const found = (await policySetsOn(db, today))
    .flatMap(({ policies }) => policies)
    .filter(({ title, summary, gets }) => foldEach([title, summary, ...gets].join(' ')).includes(wanted))
  const items = found.map(({ code, title, summary }) => ({ href: policyPath(code), title, text: summary }))
  return { kind: 'policies', items: items.slice(0, SHOWN), total: items.length }
}

async function itemHits(db: App['db'], words: string): Promise<PublicHits> {
  const { items, page } = await publishedItems(db, { kinds: itemKinds, words, size: SHOWN })
  const hits = items.map(({ address, title, summary }) => ({ href: publicItemPath(address), title, text: summary }))
  return { kind: 'items', items: hits, total: page.total }
}

/** Only what a moderator cleared, in the cleared words. */
async function petitionHits(db: App['db'], words: string): Promise<PublicHits> {
  const [found, total] = await Promise.all([
    listedPetitions(db, { words }, { limit: SHOWN, offset: 0 }),
    countListed(db, { words }),
  ])
  const items = found.map(({ id, title, text }) => ({
    href: listedPaths.one(id),
    title,
    text: shortened(text, LONGEST),
  }))
  return { kind: 'petitions', items, total }
}

const LONGEST = 200

async function documentHits(db: App['db'], words: string): Promise<PublicHits> {
  const { items, page } = await disclosedDocuments(db, { words, page: 1 })
  const hits = items.map(({ id, subject, summary }) => ({ href: `${paths.open}#${id}`, title: subject, text: summary }))
  return { kind: 'documents', items: hits.slice(0, SHOWN), total: page.total }
}
