import type { Reader } from '#platform/db/index.ts'
import { formatNumber } from '#platform/text/index.ts'
import type { Acting } from '#platform/command/command.ts'
import { consolidationProblemTexts as t, consolidationTexts } from '../consolidation-texts.vi.ts'
import { nothingYet } from '../consolidation-problems.ts'
import { placeLabels } from '../labels.ts'
import type { Consolidating } from '../loading/consolidating.ts'
import { consolidatedContent, type ConsolidatedCell } from '../queries/consolidated-content.ts'
import { notReady } from '../problems.ts'
import { collectedTexts } from '../queries/consolidation-texts.ts'
import { formsOfRound } from '../queries/content.ts'
import { sharesBeneath } from '../queries/consolidation-units.ts'

export type At = Acting<'reporting', 'organisation' | 'documents' | 'plans'>

/**
 * The report as it stands now, confirmed figures only; the unit's own texts are in its version in hand. Refuses when nothing is confirmed, and
 * while a figure stands in place of a sum that has changed since.
 */
export async function gather({ read }: At, report: Consolidating) {
  const [cells, texts, shares] = await Promise.all([
    consolidatedContent(read, report, { provisional: false }),
    collectedTexts(read, report),
    sharesBeneath(read, report),
  ])
  if (!cells.some(({ sums }) => sums && sums.finalUnits > 0)) throw nothingYet()
  await mustBeLookedAt(read, report, cells)
  const missing = shares.reduce((all, { total, confirmed }) => all + total - confirmed, 0)
  return { cells, texts: texts.filter(({ confirmed }) => confirmed), shares, missing }
}

export type Found = Awaited<ReturnType<typeof gather>>

/** An override was decided on beside another sum: somebody keeps it with a new reason, or lets the sum stand again. */
async function mustBeLookedAt(
  db: Reader<'reporting'>,
  { roundId }: Consolidating,
  cells: readonly ConsolidatedCell[],
): Promise<void> {
  const changed = cells.filter(({ shown }) => shown?.baseChanged)
  if (changed.length === 0) return
  const forms = await formsOfRound({ db }, roundId)
  const labels = placeLabels(forms)
  const labelOf = ({ formId, key }: ConsolidatedCell) =>
    labels.get(`${forms.find(({ id }) => id === formId)?.form.code}.${key}`) ?? key
  throw notReady(
    changed.map((cell) =>
      t.baseChanged(labelOf(cell), figure(cell.held?.number), figure(cell.override?.base), figure(cell.shown?.sum)),
    ),
  )
}

const figure = (number: number | null | undefined): string =>
  typeof number === 'number' ? formatNumber(number) : consolidationTexts.none
