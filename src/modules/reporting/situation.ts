import type { PartState } from './part-state.ts'
import { pageTexts } from './texts.vi.ts'

const t = pageTexts.situation

type Report = {
  parts: readonly { state: PartState }[]
  inHand: { frozenAt: Date | null } | null
  lastSent: object | null
}

/** What a report's page says first: where it stands, the most pressing before the rest. */
export function situationOf({ parts, inHand, lastSent }: Report): string {
  const back = parts.filter(({ state }) => state === 'sentBack').length
  if (inHand?.frozenAt) return t.frozen
  if (back > 0) return t.back(back)
  if (!lastSent) return inHand ? t.drafting : t.none
  return parts.every(({ state }) => state === 'confirmed') ? t.confirmed : t.sent
}
