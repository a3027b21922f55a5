import type { Ask } from '#platform/http/context.ts'
import type { Hits } from '#platform/search/index.ts'
import { itemPath } from '../paths.ts'
import { hitText, kindText, stateText } from '../texts.vi.ts'
import { itemList } from './items.ts'

/** Items that the words are found in, for the search of the workspace. */
export async function itemHits(ask: Ask, words: string): Promise<Hits> {
  const { items, page } = await itemList(ask, { state: null, kind: null, words, page: 1 })
  return {
    kind: hitText.kind,
    total: page.total,
    items: items.slice(0, 10).map(({ id, title, kind, unitName, state }) => ({
      id,
      href: itemPath(id),
      title,
      origin: `${kindText[kind]} · ${unitName} · ${stateText[state]}`,
    })),
  }
}
