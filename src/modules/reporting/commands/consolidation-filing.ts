import { sql } from 'kysely'
import { Problem } from '#platform/problem.ts'
import { withdrawSigning } from '#modules/documents/server.ts'
import { alreadySigned } from '../consolidation-problems.ts'
import { loadContent, loadForms } from '../loading/content.ts'
import type { Consolidating } from '../loading/consolidating.ts'
import type { LoadedFiling } from '../loading/filing.ts'
import { outputTexts } from '../output/texts.vi.ts'
import { directivesOf } from '../queries/report-head.ts'
import { wholeOf } from '../readiness.ts'
import type { At, Found } from './consolidation-gather.ts'
import { keepHashes, mustBeReady } from './freezing.ts'
import { openFiling } from './open-filing.ts'

type Hand = Pick<LoadedFiling, 'id' | 'roundId' | 'level' | 'unitId' | 'version'>

/**
 * The unit's own filing with the figures of the consolidation in it, ready to be frozen: the version in hand, taken back from
 * the signature where it waits there, or a new one. Throws 409 with sentences where something of the unit's own is open.
 */
export async function filingToFreeze(at: At, report: Consolidating, found: Found): Promise<Hand> {
  const filing = await inHand(at, report)
  await fill(at, filing, found)
  const parts = await loadContent(at.write, filing)
  await mustSayAll(at, report, filing, parts)
  await keepHashes(at, filing.id, parts)
  return filing
}

async function inHand(at: At, report: Consolidating): Promise<Hand> {
  const { roundId, level, unitId, partIds } = report
  const open = await at.write
    .selectFrom('reporting.filing')
    .select(['id', 'version', 'signing_id as signingId'])
    .where((where) => where.and({ round_id: roundId, level, unit_id: unitId }))
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  if (!open)
    return { roundId, level, unitId, ...(await at.call(openFiling, { roundId, level, unitId, parts: partIds })) }
  if (open.signingId) await takeBack(at, open.id, open.signingId)
  return { roundId, level, unitId, id: open.id, version: open.version }
}

/** A draft before the signature gives way to the new version. */
async function takeBack(at: At, filingId: string, signingId: string): Promise<void> {
  try {
    await at.call(withdrawSigning, { id: signingId })
  } catch (error) {
    throw error instanceof Problem && error.status === 409 ? alreadySigned() : error
  }
  await at.write
    .updateTable('reporting.filing')
    .set({ frozen_at: null, frozen_by: null, signing_id: null })
    .where('id', '=', filingId)
    .execute()
}

/** Puts the figures in place of those of an earlier freezing; texts collected from the units stand where the unit wrote none. */
async function fill({ write, now }: At, filing: Hand, { cells, texts }: Found): Promise<void> {
  await write
    .deleteFrom('reporting.value')
    .where('filing_id', '=', filing.id)
    .where(
      'cell_id',
      'in',
      cells.filter(({ added, type, held }) => added && (type !== 'text' || !held)).map(({ cellId }) => cellId),
    )
    .execute()
  const figures = cells.flatMap(({ cellId, added, type, held }) =>
    added && type !== 'text' && held?.number !== undefined ? [{ cell: cellId, number: held.number }] : [],
  )
  const own = new Set(cells.filter(({ type, held }) => type === 'text' && held).map(({ cellId }) => cellId))
  const collected = Map.groupBy(
    texts.filter(({ cellId }) => !own.has(cellId)),
    ({ cellId }) => cellId,
  )
  const words = [...collected].map(([cell, lines]) => ({
    cell,
    text: lines.map(({ unit, text }) => outputTexts.collectedLine(unit, text)).join('\n'),
  }))
  await sql`insert into reporting.value (filing_id, cell_id, number, text, origin, entered_at)
    select ${filing.id}, row.cell, row.number, row.text, 'computed', ${now}::timestamptz
    from json_to_recordset(${JSON.stringify([...figures, ...words])}::json) as row(cell integer, number numeric, text text)`.execute(
    write,
  )
}

/** The sums were checked where they were entered; what the unit wrote and entered itself is checked here. */
async function mustSayAll(
  at: At,
  report: Consolidating,
  filing: Hand,
  parts: Awaited<ReturnType<typeof loadContent>>,
): Promise<void> {
  const forms = await loadForms(at.write, report.roundId)
  const own = parts.filter(({ repeated }) => !repeated)
  const directives = await directivesOf(at.read, report)
  const cells = own.flatMap((part) => part.cells)
  const whole = wholeOf(forms, cells, directives.length)
  await mustBeReady(at, filing, { forms, whole, parts: own.filter(({ open }) => open) })
}
