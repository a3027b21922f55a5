import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'
import { readCell, type Entry, type Held } from '../cell-input.ts'
import type { Draft } from '../draft.ts'
import { cellsOf } from '../form.ts'
import { loadForms } from '../loading/content.ts'
import type { LoadedFiling } from '../loading/filing.ts'
import { notNothing, notNothingSection, partNotOpen } from '../problems.ts'
import { figuresOf } from '../queries/figures-of.ts'
import { componentsWithResults, hasResults } from '../sections.ts'
import { entryTexts as t } from '../texts.vi.ts'
import type { Cell } from './take-parts.ts'

type At = Acting<'reporting', 'organisation'>

/** Writes the cells that what was typed has changed, in one statement; the record gets them before and after. */
export async function saveCells(
  at: At,
  filing: LoadedFiling,
  draft: Draft,
  cells: ReadonlyMap<number, Cell>,
): Promise<number> {
  const changes = [...typedChanges(cells, draft), ...(await nothingChanges(at, filing, cells, draft))]
  if (changes.length === 0) return 0
  await writeChanges(at, filing.id, changes)
  const before = Object.fromEntries(changes.map(({ cell }) => [cell.place, plain(cell.held)]))
  const after = Object.fromEntries(
    changes.map(({ cell, entry }) => [cell.place, 'value' in entry ? entry.value : null]),
  )
  at.changed('filing', filing.id, before, after)
  return changes.length
}

type Change = { cell: Cell; entry: Exclude<Entry, { kind: 'same' }> }

const plain = (held: Held | undefined) => held?.number ?? held?.text ?? held?.unread ?? null

function typedChanges(cells: ReadonlyMap<number, Cell>, { cells: typed }: Draft): Change[] {
  return typed.flatMap(({ cellId, ...field }) => {
    const cell = cells.get(cellId)
    if (!cell?.typed) throw partNotOpen()
    const entry = readCell(cell, cell.held, field)
    if (entry.kind === 'same' || (entry.kind === 'blank' && !cell.held)) return []
    return [{ cell, entry }]
  })
}

/**
 * "Không phát sinh": blank figures become an explicit zero, blank sections say so; never what was planned or given, nor a section
 * of which the tables tell results.
 */
async function nothingChanges(
  { write, read }: At,
  filing: LoadedFiling,
  cells: ReadonlyMap<number, Cell>,
  { nothingIn }: Draft,
): Promise<Change[]> {
  if (nothingIn.length === 0) return []
  const forms = await loadForms(write, filing.roundId)
  const kinds = kindsOf(forms, componentsWithResults(forms, await figuresOf(read, filing)))
  return nothingIn.flatMap((id) => {
    const cell = cells.get(id)
    if (!cell?.typed) throw partNotOpen()
    const kind = kinds.get(`${cell.formId}.${cell.key}`)
    if (!kind) throw notNothing()
    if (cell.held) return []
    if (typeof kind === 'object') throw notNothingSection(kind.mustSay)
    return [{ cell, entry: kind === 'figure' ? { kind: 'number', value: '0' } : { kind: 'text', value: t.nothing } }]
  })
}

type Nothing = 'figure' | 'section' | { mustSay: string } | null

/** What "không phát sinh" means in each cell: nothing in a planned figure, nor in a text that is no section. */
const kindsOf = (
  forms: Awaited<ReturnType<typeof loadForms>>,
  withResults: ReadonlySet<string>,
): Map<string, Nothing> =>
  new Map(
    forms.flatMap(({ id, form }) =>
      cellsOf(form).map(({ key, row, column }): [string, Nothing] => {
        const figure = column.planned ? null : 'figure'
        const section = hasResults(row, { withResults }) ? { mustSay: row.label } : 'section'
        return [`${id}.${key}`, column.type !== 'text' ? figure : form.kind === 'outline' ? section : null]
      }),
    ),
  )

async function writeChanges({ write, actor, now }: At, filingId: string, changes: readonly Change[]): Promise<void> {
  const blank = changes.filter(({ entry }) => entry.kind === 'blank').map(({ cell }) => cell.id)
  if (blank.length > 0)
    await write.deleteFrom('reporting.value').where('filing_id', '=', filingId).where('cell_id', 'in', blank).execute()
  const by = actor.kind === 'person' ? actor.id : null
  const rows = [...new Map(changes.map((change) => [change.cell.id, change])).values()].flatMap(({ cell, entry }) =>
    entry.kind === 'blank' ? [] : [{ cell: cell.id, [entry.kind]: entry.value }],
  )
  await sql`insert into reporting.value (filing_id, cell_id, number, text, unread, origin, entered_by, entered_at)
    select ${filingId}, row.cell, row.number, row.text, row.unread, 'entered', ${by}::uuid, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(cell integer, number numeric, text text, unread text)
    on conflict (filing_id, cell_id) do update set number = excluded.number, text = excluded.text,
      unread = excluded.unread, origin = 'entered', entered_by = excluded.entered_by, entered_at = excluded.entered_at`.execute(
    write,
  )
}
