import type { Reader } from '#platform/db/index.ts'
import type { AdministrativeDocument, WorkbookModel } from '#platform/document/index.ts'
import type { Ask } from '#platform/http/context.ts'
import { sum } from '../computed.ts'
import { namesByState } from '../consolidation.ts'
import type { Collected, ReportContent, UnitFigures } from '../output/report-content.ts'
import { reportDocument } from '../output/report-document.ts'
import { reportWorkbook } from '../output/report-workbook.ts'
import { outputTexts as t } from '../output/texts.vi.ts'
import { consolidatedContent, type ConsolidatedCell, type ReportPlace } from './consolidated-content.ts'
import { leafFigures } from './consolidation-leaves.ts'
import type { ConsolidationPlace } from './consolidation-places.ts'
import { collectedTexts, type CollectedText } from './consolidation-texts.ts'
import { sharesBeneath, type LevelShare } from './consolidation-units.ts'
import { formsOfRound } from './content.ts'
import { figureMark, receiversOfReport, reportHead } from './report-head.ts'

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

/**
 * What is missing, as sentences under the report, level by level; provisional figures have what
 * was sent, confirmed or not; in final ones those who have sent stand apart from those who have not.
 */
export const missingNotes = (shares: readonly LevelShare[], provisional: boolean): string[] =>
  shares.flatMap(({ total, sent, confirmed, open }) => {
    const have = provisional ? sent : confirmed
    const units = provisional ? open.filter(({ state }) => state === 'none') : open
    return have < total
      ? [
          t.missing(
            have,
            total,
            namesByState(units, ({ fullName }) => fullName),
          ),
        ]
      : []
  })

/** What stands in the report in place of a sum, with the reason. */
export const replacedOf = (cells: readonly ConsolidatedCell[]) =>
  cells.flatMap(({ formId, key, shown, override }) =>
    override ? [{ formId, key, sum: shown?.sum ?? null, reason: override.reason }] : [],
  )

type Found = { place: ConsolidationPlace; round: { title: string; periodFrom: string; periodUntil: string } }

async function gather({ db }: Pick<Ask, 'db'>, place: ConsolidationPlace, provisional: boolean) {
  const [cells, texts, shares] = await Promise.all([
    consolidatedContent(db, place, { provisional }),
    collectedTexts(db, place),
    sharesBeneath(db, place),
  ])
  const said = texts.filter(({ confirmed }) => provisional || confirmed)
  const notes = [...missingNotes(shares, provisional), ...(provisional ? [t.provisional] : [])]
  return { cells, notes, content: await reportContent(db, place, cells, said) }
}

/**
 * The report of a place as it stands, as a draft. `issuerId` makes it the draft of an authority that receives the report, with
 * its own letterhead and signature (`body` is its short name); null when that unit does not receive it.
 */
export async function draftDocument(
  ask: Ask,
  { place, round }: Found,
  { provisional, issuerId }: { provisional: boolean; issuerId: string | null },
): Promise<{ document: AdministrativeDocument; body: string | null } | null> {
  const above = place.owes ? await receiversOfReport(ask.db, place) : []
  const body = above.find(({ id, draftable }) => id === issuerId && draftable)
  if (issuerId && !body) return null
  const report = { ...place, unitId: issuerId ?? place.unitId, ...headed(round) }
  const [{ lastDay: _lastDay, ...frozen }, { content, notes }] = await Promise.all([
    reportHead(ask.db, ask.today, report),
    gather(ask, place, provisional),
  ])
  const head = { ...frozen, unfinished: true }
  if (!body) return { document: reportDocument({ ...head, notes }, content), body: null }
  const others = above.filter(({ id }) => id !== body.id).map(({ fullName }) => fullName)
  const document = reportDocument({ ...head, notes, receivers: others, drafter: place.symbol }, content)
  return { document, body: body.shortName }
}

const headed = ({ title, periodFrom, periodUntil }: Found['round']) => ({ roundTitle: title, periodFrom, periodUntil })

/** The forms of a place as they stand, with the units beneath down to the bottom. Provisional figures have no lines of units. */
export async function draftWorkbook(ask: Ask, { place, round }: Found, provisional: boolean): Promise<WorkbookModel> {
  const { cells, content, notes } = await gather(ask, place, provisional)
  const units = provisional ? [] : await unitLines(ask.db, place, cells)
  const mark = await figureMark(ask.db)
  return reportWorkbook(
    { issuer: place.fullName, title: round.title, mark, notes },
    { ...content, units, replaced: replacedOf(cells) },
  )
}
