import type { Reader } from '#platform/db/index.ts'
import { consolidatedContent, type ConsolidatedCell } from './consolidated-content.ts'

type Report = { roundId: string; level: number; unitId: string; draftedByUnitId: string | null }

/** What a unit's report in hand tells: the figures that it entered, and those added up from what it confirmed. */
export const figuresOf = (
  db: Reader<'reporting' | 'organisation'>,
  { roundId, level, unitId, draftedByUnitId }: Report,
): Promise<ConsolidatedCell[]> => {
  const receivers = draftedByUnitId ? [unitId, draftedByUnitId] : [unitId]
  return consolidatedContent(db, { roundId, level, unitId, receivers }, { provisional: false })
}
