import type { Ask } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { flagUpwards, newsOf } from '../consolidation.ts'
import { cellLabel, sheetsOf } from '../sheet.ts'
import { consolidatedContent, type ConsolidatedCell } from './consolidated-content.ts'
import { unitsOfCell } from './consolidation-cell.ts'
import { newsOfRound } from './consolidation-news.ts'
import { consolidationPlace, consolidationPlaces, type ConsolidationPlace } from './consolidation-places.ts'
import { collectedTexts } from './consolidation-texts.ts'
import { sharesBeneath } from './consolidation-units.ts'
import { consolidationVersions, frozenFigures, type FrozenFigure } from './consolidation-versions.ts'
import { formsOfRound } from './content.ts'

type Params = { roundId?: string | undefined; level?: string | undefined; unitId?: string | undefined }

/** A place by its address, with its round; undefined when the actor does not see it. */
export async function placeAt(ask: Ask, { roundId, level, unitId }: Params) {
  const place = await consolidationPlace(ask, roundId, Number(level), unitId)
  if (!place || !isId(roundId)) return undefined
  const round = await ask.db
    .selectFrom('reporting.round')
    .select(['id', 'title', 'period_from as periodFrom', 'period_until as periodUntil'])
    .select(['cutoff_on as cutoffOn', 'cutoff_note as cutoffNote'])
    .where('id', '=', roundId)
    .executeTakeFirstOrThrow()
  return { place, round }
}

/**
 * A consolidation as its page shows it. Own side and the unit that runs the round see it as it stands; other receivers see the
 * version issued last.
 */
export async function consolidationOf(ask: Ask, place: ConsolidationPlace, { provisional }: { provisional: boolean }) {
  const versions = await consolidationVersions(ask.db, place)
  const issued = versions.find(({ state }) => state === 'issued') ?? null
  const beneath = { ...place, version: place.live ? null : (issued?.id ?? null) }
  const [forms, cells, shares, texts, news] = await Promise.all([
    formsOfRound(ask, place.roundId),
    place.live || !issued ? consolidatedContent(ask.db, place, { provisional }) : frozenContent(ask, place, issued.id),
    sharesBeneath(ask.db, beneath),
    collectedTexts(ask.db, beneath),
    place.live ? newsAt(ask, place) : null,
  ])
  const byCell = new Map(cells.map((cell) => [cell.cellId, cell]))
  return {
    forms,
    versions,
    issued,
    shares,
    news,
    cells: byCell,
    texts: texts.filter(({ confirmed }) => provisional || confirmed),
    sheets: sheetsOf(
      forms,
      cells.map((cell) => ({ ...cell, partId: '', enteredBy: null, enteredAt: null })),
    ),
  }
}

/** Whether figures beneath a place changed since its last version, directly or further down: from whom new ones came, whose were withdrawn. */
export async function newsAt({ db }: Pick<Ask, 'db'>, place: { roundId: string; level: number; unitId: string }) {
  const rows = await newsOfRound(db, place.roundId)
  const kind = newsOf(flagUpwards(rows), place)
  const own = rows.find(({ level, unitId }) => level === place.level && unitId === place.unitId)
  return kind && { kind, units: own?.units ?? [], withdrawn: own?.withdrawn ?? [] }
}

/** The places of the report with what a version says of them. */
export async function frozenContent(
  ask: Ask,
  place: ConsolidationPlace,
  versionId: string,
): Promise<ConsolidatedCell[]> {
  const [cells, frozen] = await Promise.all([
    consolidatedContent(ask.db, place, { provisional: false }),
    frozenFigures(ask.db, versionId),
  ])
  const known = new Map(frozen.map((figure) => [figure.cellId, figure]))
  return cells.map((cell) => ({ ...cell, ...said(known.get(cell.cellId)), sums: null, override: null }))
}

function said(figure: FrozenFigure | undefined): Pick<ConsolidatedCell, 'held' | 'shown'> {
  if (!figure) return { held: undefined, shown: null }
  const { number, text, sum, reason } = figure
  if (text !== null) return { held: { text }, shown: null }
  if (number === null) return { held: undefined, shown: null }
  const difference = reason === null ? null : number - (sum ?? 0)
  return { held: { number }, shown: { number, sum, difference, baseChanged: false } }
}

/** One place of a consolidation opened to the units beneath; undefined when the report has no such place. */
export async function figureOf(ask: Ask, place: ConsolidationPlace, cellId: number, page: number) {
  if (!Number.isSafeInteger(cellId)) return undefined
  const versions = place.live ? [] : await consolidationVersions(ask.db, place)
  const issued = versions.find(({ state }) => state === 'issued')
  const content = issued
    ? await frozenContent(ask, place, issued.id)
    : await consolidatedContent(ask.db, place, { provisional: false })
  const cell = content.find((one) => one.cellId === cellId)
  if (!cell?.added) return undefined
  const forms = await formsOfRound(ask, place.roundId)
  const { form } = forms.find(({ id }) => id === cell.formId)!
  const [rowKey, columnKey] = cell.key.split('.')
  const column = form.columns.find(({ key }) => key === columnKey)!
  const label = cellLabel(
    form,
    form.rows.find(({ key }) => key === rowKey)!,
    column,
  )
  const units = await unitsOfCell(ask.db, { ...place, version: issued?.id ?? null }, cellId, page)
  return { cell, label, kind: { type: column.type, whole: column.whole }, units: await opening(ask, place, units) }
}

/** Which of the units beneath have a sum that opens further down to the actor: those whose place he sees. */
async function opening(
  ask: Ask,
  { roundId }: ConsolidationPlace,
  { items, page }: Awaited<ReturnType<typeof unitsOfCell>>,
) {
  const seen = items.some(({ consolidated }) => consolidated) ? await consolidationPlaces(ask, roundId) : []
  const opens = (item: (typeof items)[number]) =>
    item.consolidated && seen.some(({ level, unitId }) => level === item.level && unitId === item.unitId)
  return { items: items.map((item) => ({ ...item, opens: opens(item) })), page }
}

/** A frozen version with its figures, and those of the version before it. */
export async function versionOf(ask: Ask, place: ConsolidationPlace, number: number) {
  const versions = await consolidationVersions(ask.db, place)
  const visible = place.live ? versions : versions.filter(({ sentAt }) => sentAt !== null)
  const version = visible.find((one) => one.version === number)
  if (!version) return undefined
  const earlier = visible.find((one) => one.version < number)
  const [forms, content, before, texts] = await Promise.all([
    formsOfRound(ask, place.roundId),
    frozenContent(ask, place, version.id),
    earlier ? frozenContent(ask, place, earlier.id) : null,
    collectedTexts(ask.db, { ...place, version: version.id }),
  ])
  const sheets = sheetsOf(
    forms,
    content.map((cell) => ({ ...cell, partId: '', enteredBy: null, enteredAt: null })),
  )
  return { version, earlier: earlier?.version ?? null, forms, content, before, texts, sheets }
}
