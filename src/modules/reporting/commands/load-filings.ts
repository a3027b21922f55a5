import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { fitsCell } from '../cell-input.ts'
import { contentHash } from '../content-hash.ts'
import { cellsOf, mayBeNegative } from '../form.ts'
import { loadForms } from '../loading/content.ts'
import { impossibleFigures, unknownCells } from '../problems.ts'

const command = commandsOf<'reporting', 'organisation'>()

type At = Acting<'reporting', 'organisation'>

const input = z.object({
  roundId: z.uuid(),
  level: z.number().int().positive(),
  signedOn: z.iso.date(),
  filings: z
    .array(
      z.object({
        unitId: z.uuid(),
        documentNumber: z.string(),
        /** By place: 'form.row.column'. */
        values: z.record(z.string(), z.union([z.number(), z.string()])),
      }),
    )
    .min(1),
})

type Input = z.output<typeof input>

/**
 * Loads first filings that were signed and sent outside (a sample, reports taken over from files): set-based, as the system.
 * Throws Problem 400 on places that the round's forms don't have
 * and on figures that no one may type.
 */
export const loadFilings = command({
  name: 'reporting.load-filings',
  input,
  load: ({ write }, { roundId, level }) =>
    write
      .selectFrom('reporting.level')
      .select('level')
      .where('round_id', '=', roundId)
      .where('level', '=', level)
      .executeTakeFirst(),
  allow: (actor) => actor.kind === 'system',
  async run(at, _level, wanted) {
    const cells = await cellsByPlace(at, wanted)
    mustBePossible(await loadForms(at.write, wanted.roundId), wanted)
    const filings = wanted.filings.map((filing) => ({ ...filing, id: newId() }))
    await insertFilings(at, wanted, filings)
    await insertValues(at, filings, cells)
    await insertParts(at, wanted, filings)
    for (const { id, unitId } of filings)
      at.changed('filing', id, null, { unitId, sent: wanted.signedOn, loaded: true })
    at.emit('reporting.filings-loaded', { roundId: wanted.roundId })
    return { filings: filings.map(({ id, unitId }) => ({ id, unitId })) }
  },
})

type Filing = Input['filings'][number] & { id: string }

async function cellsByPlace({ write }: At, { roundId, filings }: Input): Promise<Map<string, number>> {
  const rows = await write
    .selectFrom('reporting.round_form as link')
    .innerJoin('reporting.form as form', 'form.id', 'link.form_id')
    .innerJoin('reporting.cell as cell', 'cell.form_id', 'form.id')
    .select(['form.code', 'cell.key', 'cell.id'])
    .where('link.round_id', '=', roundId)
    .where('cell.computed', '=', false)
    .execute()
  const cells = new Map(rows.map(({ code, key, id }) => [`${code}.${key}`, id]))
  const unknown = filings.flatMap(({ values }) => Object.keys(values).filter((place) => !cells.has(place)))
  if (unknown.length > 0) throw unknownCells([...new Set(unknown)])
  return cells
}

/** What comes from files is held to the same as what is typed. */
function mustBePossible(forms: Awaited<ReturnType<typeof loadForms>>, { filings }: Input): void {
  const negative = new Set(
    forms.flatMap(({ form }) =>
      cellsOf(form)
        .filter(mayBeNegative)
        .map(({ key }) => `${form.code}.${key}`),
    ),
  )
  const wrong = filings.flatMap(({ values }) =>
    Object.entries(values).flatMap(([place, value]) =>
      typeof value === 'number' && (!fitsCell(String(value)) || (value < 0 && !negative.has(place))) ? [place] : [],
    ),
  )
  if (wrong.length > 0) throw impossibleFigures([...new Set(wrong)])
}

async function insertFilings(
  { write, now }: At,
  { roundId, level, signedOn }: Input,
  filings: Filing[],
): Promise<void> {
  const rows = filings.map(({ id, unitId, documentNumber }) => ({
    id,
    round_id: roundId,
    level,
    unit_id: unitId,
    version: 1,
    opened_at: now,
    frozen_at: now,
    sent_at: now,
    signed_on: signedOn,
    document_number: documentNumber,
  }))
  await write.insertInto('reporting.filing').values(rows).execute()
}

async function insertValues({ write, now }: At, filings: Filing[], cells: ReadonlyMap<string, number>): Promise<void> {
  const rows = filings.flatMap(({ id, values }) =>
    Object.entries(values).map(([place, value]) => ({
      filing: id,
      cell: cells.get(place),
      ...(typeof value === 'number' ? { number: value } : { text: value }),
    })),
  )
  await sql`insert into reporting.value (filing_id, cell_id, number, text, origin, entered_at)
    select row.filing, row.cell, row.number, row.text, 'entered', ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(filing uuid, cell integer, number numeric, text text)`.execute(
    write,
  )
}

/** The parts of each filing with the hash of what was loaded into them. */
async function insertParts({ write }: At, { roundId, level }: Input, filings: Filing[]): Promise<void> {
  const { rows } = await sql<{ unitId: string; partId: string; places: string[] }>`
    select link.unit_id as "unitId", link.part_id as "partId", array_agg(form.code || '.' || cell.key) as places
    from reporting.member_part link
    join reporting.part_cell on part_cell.round_id = link.round_id and part_cell.part_id = link.part_id
    join reporting.cell cell on cell.id = part_cell.cell_id
    join reporting.form form on form.id = cell.form_id
    where link.round_id = ${roundId} and link.level = ${level}
      and link.unit_id = any(${filings.map(({ unitId }) => unitId)}::uuid[])
    group by 1, 2`.execute(write)
  const byUnit = new Map(filings.map((filing) => [filing.unitId, filing]))
  const parts = await Promise.all(
    rows.map(async ({ unitId, partId, places }) => {
      const { id, values } = byUnit.get(unitId)!
      return { filing_id: id, part_id: partId, open: true, content_hash: await hashOf(places, values) }
    }),
  )
  await write.insertInto('reporting.filing_part').values(parts).execute()
}

const hashOf = (places: readonly string[], values: Filing['values']): Promise<string> =>
  contentHash(
    places.flatMap((place) => {
      const value = values[place]
      if (value === undefined) return []
      return [[place, typeof value === 'number' ? { number: value } : { text: value }] as const]
    }),
  )
