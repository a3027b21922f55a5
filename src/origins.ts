// From what a thing of one slice was opened in another that it may not know: shown on its page as links.
import { petitionsOfDifficulty } from './modules/feedback/server.ts'
import type { Ask } from './platform/http/context.ts'
import type { Origin, OriginOf } from './platform/todo/index.ts'

const sources: Record<OriginOf, (ask: Ask, id: string) => Promise<Origin[]>> = { difficulty: petitionsOfDifficulty }

export const originsOf = (ask: Ask, thing: OriginOf, id: string): Promise<Origin[]> => sources[thing](ask, id)
