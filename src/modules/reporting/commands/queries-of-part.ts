import { sql } from 'kysely'
import { z } from 'zod'
import type { Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { unknownCells } from '../problems.ts'

/** Questions of the receiver, each pinned to a cell or (null) to the part. */
export const queriesInput = z
  .array(
    z.object({
      cellId: z.number().int().positive().max(2_147_483_647).nullable(),
      text: z.string().trim().min(1).max(2_000),
    }),
  )
  .max(200)
  .default([])

type Place = { filingId: string; roundId: string; partId: string }

/** Pins queries to a part of a filing. Throws Problem 400 on a cell that the part does not have: no question is lost unsaid. */
export async function insertQueries(
  { write, actor, now }: Pick<Acting<'reporting', 'organisation'>, 'write' | 'actor' | 'now'>,
  { filingId, roundId, partId }: Place,
  queries: z.output<typeof queriesInput>,
): Promise<void> {
  if (queries.length === 0 || actor.kind !== 'person') return
  await mustBeCells({ write }, { roundId, partId }, [...new Set(queries.flatMap(({ cellId }) => cellId ?? []))])
  const rows = queries.map(({ cellId, text }) => ({ id: newId(), cell: cellId, text }))
  await sql`insert into reporting.query (filing_id, id, part_id, cell_id, question, asked_by, asked_at)
    select ${filingId}, row.id, ${partId}, row.cell, row.text, ${actor.id}, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(id uuid, cell integer, text text)`.execute(write)
}

async function mustBeCells(
  { write }: Pick<Acting<'reporting', 'organisation'>, 'write'>,
  { roundId, partId }: Omit<Place, 'filingId'>,
  wanted: readonly number[],
): Promise<void> {
  if (wanted.length === 0) return
  const known = await write
    .selectFrom('reporting.part_cell')
    .select('cell_id as id')
    .where('round_id', '=', roundId)
    .where('part_id', '=', partId)
    .where('cell_id', 'in', wanted)
    .execute()
  const missing = wanted.filter((cell) => !known.some(({ id }) => id === cell))
  if (missing.length > 0) throw unknownCells(missing.map(String))
}
