import type { Ask } from '#platform/http/context.ts'
import type { Hits } from '#platform/search/index.ts'
import { hitText, numberAndSymbol } from '../texts.vi.ts'
import { registerList } from './register.ts'

/** Issued documents that the words are found in, for the search of the workspace. */
export async function documentHits(ask: Ask, words: string): Promise<Hits> {
  const { items, total } = await registerList(ask, { query: words, page: 1 })
  return {
    kind: hitText.kind,
    total,
    items: items.slice(0, 10).map(({ id, signingId, subject, number, symbol, issuer, unitName }) => ({
      id,
      href: signingId ? `/lam-viec/van-ban/${signingId}` : `/lam-viec/van-ban/so/${id}`,
      title: subject,
      origin: hitText.origin(numberAndSymbol(number, symbol), issuer ?? unitName),
    })),
  }
}
