import type { Ask } from '#platform/http/context.ts'
import type { Hits } from '#platform/search/index.ts'
import { foundTexts as t } from '../texts.vi.ts'
import { listPeople } from './directory.ts'
import { listUnits } from './unit-list.ts'

const SHOWN = 10

/** Units of today whose names, other spellings or symbols hold the words. */
export async function unitHits(ask: Ask, words: string): Promise<Hits> {
  const { units, page } = await listUnits(ask, { q: words, page: 1, closedToo: false })
  return {
    kind: t.units,
    total: page.total,
    items: units.slice(0, SHOWN).map(({ id, fullName, parent }) => ({
      id,
      href: `/lam-viec/danh-muc/don-vi/${id}`,
      title: fullName,
      origin: parent ?? '',
    })),
  }
}

/** People whom the asker sees, by name, position or unit. */
export async function personHits(ask: Ask, words: string): Promise<Hits> {
  const { people, page } = await listPeople(ask, words, 1)
  return {
    kind: t.people,
    total: page.total,
    items: people.slice(0, SHOWN).map(({ id, fullName, places }) => ({
      id,
      href: `/lam-viec/danh-muc/nhan-su/${id}`,
      title: fullName,
      origin: places.join('; '),
    })),
  }
}
