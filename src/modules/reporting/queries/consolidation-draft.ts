import type { Reader } from '#platform/db/index.ts'
import { sum } from '../computed.ts'
import { completeness } from '../consolidation.ts'
import type { Collected, ReportContent, UnitFigures } from '../output/report-content.ts'
import { outputTexts as t } from '../output/texts.vi.ts'
import type { ConsolidatedCell, ReportPlace } from './consolidated-content.ts'
import { leafFigures } from './consolidation-leaves.ts'
import type { CollectedText } from './consolidation-texts.ts'
import type { LevelShare } from './consolidation-units.ts'
import { formsOfRound } from './content.ts'

type Db = Reader<'reporting' | 'organisation'>

/** What documents and workbooks are made of, from a consolidation as it stands; collected texts stand where the unit has none. */
export async function reportContent(
  db: Db,
  { roundId }: { roundId: string },
  cells: readonly ConsolidatedCell[],
  texts: readonly CollectedText[],
): Promise<ReportContent> {
  return { forms: await formsOfRound({ db }, roundId), cells, collected: texts.map(asCollected) }
}

const asCollected = ({ formId, key, unit, text }: CollectedText): Collected => ({ formId, key, unit, text })

/** The figures down to the units at the bottom, one line a unit; adjustments on the way up have lines of their own. */
export async function unitLines(
  db: Db,
  place: ReportPlace,
  cells: readonly ConsolidatedCell[],
): Promise<UnitFigures[]> {
  const leaves = await leafFigures(db, place)
  const places = new Map(cells.map(({ cellId, formId, key }) => [cellId, `${formId}.${key}`]))
  const lines = Map.groupBy(leaves, ({ unitId, adjusted }) => `${unitId}:${adjusted}`)
  return [...lines.values()].map((figures) => ({
    name: figures[0]!.adjusted ? t.adjusted(figures[0]!.unit) : figures[0]!.unit,
    figures: new Map(
      figures.flatMap(({ cellId, number }) => (places.has(cellId) ? [[places.get(cellId)!, sum([number])]] : [])),
    ),
  }))
}

/** What is missing, as the sentence under the report, level by level; nothing when all is there. */
export const missingNotes = (shares: readonly LevelShare[]): string[] =>
  shares
    .filter((share) => !completeness([share]).complete)
    .map(({ confirmed, total, open }) =>
      t.missing(
        confirmed,
        total,
        open.map(({ fullName }) => fullName),
      ),
    )
