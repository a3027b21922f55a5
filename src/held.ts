// What people have in their hands, slice by slice: shown where somebody's place ends, so that it is handed over.
import { heldDrafts } from './modules/documents/server.ts'
import { heldShares } from './modules/plans/server.ts'
import type { Ask } from './platform/http/context.ts'
import type { HeldWork, Holder } from './platform/todo/index.ts'

const offers: readonly ((ask: Ask, holder: Holder) => Promise<HeldWork[]>)[] = [heldShares, heldDrafts]

export const heldBy = async (ask: Ask, holder: Holder): Promise<HeldWork[]> =>
  (await Promise.all(offers.map((offer) => offer(ask, holder)))).flat()
