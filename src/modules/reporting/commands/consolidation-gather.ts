import type { Acting } from '#platform/command/command.ts'
import { nothingYet } from '../consolidation-problems.ts'
import type { Consolidating } from '../loading/consolidating.ts'
import { consolidatedContent } from '../queries/consolidated-content.ts'
import { collectedTexts } from '../queries/consolidation-texts.ts'
import { sharesBeneath } from '../queries/consolidation-units.ts'

export type At = Acting<'reporting', 'organisation' | 'documents' | 'plans'>

/** The report as it stands now, confirmed figures only; the unit's own texts are in its version in hand. Refuses when nothing is confirmed. */
export async function gather({ read }: At, report: Consolidating) {
  const [cells, texts, shares] = await Promise.all([
    consolidatedContent(read, report, { provisional: false }),
    collectedTexts(read, report),
    sharesBeneath(read, report),
  ])
  if (!cells.some(({ sums }) => sums && sums.finalUnits > 0)) throw nothingYet()
  const missing = shares.reduce((all, { total, confirmed }) => all + total - confirmed, 0)
  return { cells, texts: texts.filter(({ confirmed }) => confirmed), shares, missing }
}

export type Found = Awaited<ReturnType<typeof gather>>
