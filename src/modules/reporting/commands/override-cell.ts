import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { readCell } from '../cell-input.ts'
import { negativeFigure, notOwnFigure, sameAsSum, staleOverride, unreadFigure } from '../consolidation-problems.ts'
import { consolidationProblemTexts as t } from '../consolidation-texts.vi.ts'
import { cellsOf, mayBeNegative, type Form } from '../form.ts'
import { loadConsolidating, type Consolidating, type PlaceInput } from '../loading/consolidating.ts'
import type { At as Loading } from '../loading/filing.ts'
import { mayPrepare } from '../policy.ts'
import { consolidatedCells } from '../queries/consolidated-cells.ts'

const command = commandsOf<'reporting', 'organisation'>()

type At = Acting<'reporting', 'organisation'>

const place = {
  roundId: z.uuid(),
  level: z.number().int().positive(),
  unitId: z.uuid(),
  cellId: z.number().int().positive(),
  /** The version of the override that the page showed; 0 = none. */
  seenVersion: z.number().int().min(0),
}

/** Puts a figure in place of the sum, with the reason; the sum of that moment is kept beside it. Throws 409 on a stale page. */
export const overrideCell = command({
  name: 'reporting.override-cell',
  input: z.object({
    ...place,
    /** As typed; `choice` is the reading picked where it was ambiguous. */
    number: z.string({ error: t.blankNumber }).trim().min(1, t.blankNumber).max(60),
    choice: z.string().max(60).optional(),
    reason: z.string({ error: t.blankReason }).trim().min(1, t.blankReason).max(2_000),
  }),
  load: loadCell,
  allow: (actor, { report }) => mayPrepare(actor, report),
  async run(at, { report, cell }, { number: text, choice, reason, seenVersion }) {
    const entry = readCell(cell, undefined, choice === undefined ? { text } : { text, choice })
    if (entry.kind !== 'number') throw unreadFigure(cell, text)
    if (Number(entry.value) < 0 && !cell.belowZero) throw negativeFigure()
    const before = await seen(at, report, cell.id, seenVersion)
    const base = await currentSum(at, report, cell.id)
    if (base === Number(entry.value)) throw sameAsSum()
    await at.write
      .insertInto('reporting.override')
      .values({
        ...keyOf(report, cell.id),
        number: Number(entry.value),
        base,
        reason,
        made_by: at.actor.kind === 'person' ? at.actor.id : null,
        made_at: at.now,
      })
      .onConflict((conflict) =>
        conflict.columns(['round_id', 'level', 'unit_id', 'cell_id']).doUpdateSet((set) => ({
          number: set.ref('excluded.number'),
          base: set.ref('excluded.base'),
          reason: set.ref('excluded.reason'),
          made_by: set.ref('excluded.made_by'),
          made_at: set.ref('excluded.made_at'),
          version: set('reporting.override.version', '+', 1),
        })),
      )
      .execute()
    noteChange(at, report, cell.place, before, { number: Number(entry.value), sum: base, reason })
    return { cellId: cell.id }
  },
})

/** Lets the sum stand again. */
export const dropOverride = command({
  name: 'reporting.drop-override',
  input: z.object(place),
  load: loadCell,
  allow: (actor, { report }) => mayPrepare(actor, report),
  async run(at, { report, cell }, { seenVersion }) {
    const before = await seen(at, report, cell.id, seenVersion)
    if (!before) throw staleOverride()
    await at.write
      .deleteFrom('reporting.override')
      .where((where) => where.and(keyOf(report, cell.id)))
      .execute()
    noteChange(at, report, cell.place, before, null)
    return { cellId: cell.id }
  },
})

const keyOf = ({ roundId, level, unitId }: PlaceInput, cellId: number) => ({
  round_id: roundId,
  level,
  unit_id: unitId,
  cell_id: cellId,
})

type Cell = { id: number; place: string; type: 'number' | 'money'; whole: boolean; belowZero: boolean }

/** The report with one of its added-up figures; texts and ratios are none. */
async function loadCell(at: Loading, input: PlaceInput & { cellId: number }) {
  const report = await loadConsolidating(at, input)
  if (!report) return null
  const { rows } = await sql<Omit<Cell, 'belowZero'> & { key: string; form: Form }>`
    select cell.id, form.code || '.' || cell.key as place, cell.type, cell.whole, cell.key, form.definition as form
    from reporting.cell cell join reporting.form form on form.id = cell.form_id
    where cell.id = ${input.cellId} and cell.type <> 'text' and not cell.computed and exists (
      select from reporting.part_cell link where link.round_id = ${input.roundId} and link.cell_id = cell.id
        and link.part_id = any(${report.partIds}::uuid[]))`.execute(at.write)
  const [row] = rows
  if (!row) return null
  const { form, key, ...cell } = row
  const belowZero = cellsOf(form).some((one) => one.key === key && mayBeNegative(one))
  return { report, cell: { ...cell, belowZero } }
}

/** The override as it stands; refuses when the page showed another. */
async function seen({ write }: At, report: Consolidating, cellId: number, seenVersion: number) {
  const standing = await write
    .selectFrom('reporting.override')
    .select(['number', 'reason', 'version'])
    .where((where) => where.and(keyOf(report, cellId)))
    .executeTakeFirst()
  if ((standing?.version ?? 0) !== seenVersion) throw staleOverride()
  return standing
}

async function currentSum({ read }: At, report: Consolidating, cellId: number): Promise<number | null> {
  const sums = await consolidatedCells(read, report)
  const sum = sums.find((one) => one.cellId === cellId)
  if (!sum) throw notOwnFigure()
  return sum.final
}

type Told = { number: number | string; reason: string; sum?: number | null }

function noteChange(
  at: At,
  { unitId }: Consolidating,
  place: string,
  before: Told | undefined,
  after: Told | null,
): void {
  at.changed(
    'consolidation',
    unitId,
    before ? { place, number: Number(before.number), reason: before.reason } : { place },
    after ? { place, ...after } : { place, number: null },
  )
}
