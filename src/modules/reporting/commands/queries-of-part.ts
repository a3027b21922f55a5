import { sql } from 'kysely'
import { z } from 'zod'
import type { Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'

/** Questions of the receiver, each pinned to a cell or (null) to the part. */
export const queriesInput = z
  .array(z.object({ cellId: z.number().int().nullable(), text: z.string().trim().min(1).max(2_000) }))
  .max(200)
  .default([])

type Place = { filingId: string; roundId: string; partId: string }

/** Pins queries to a part of a filing; one on a cell of another part is dropped. */
export async function insertQueries(
  { write, actor, now }: Pick<Acting<'reporting', 'organisation'>, 'write' | 'actor' | 'now'>,
  { filingId, roundId, partId }: Place,
  queries: z.output<typeof queriesInput>,
): Promise<void> {
  if (queries.length === 0 || actor.kind !== 'person') return
  const rows = queries.map(({ cellId, text }) => ({ id: newId(), cell: cellId, text }))
  await sql`insert into reporting.query (filing_id, id, part_id, cell_id, question, asked_by, asked_at)
    select ${filingId}, row.id, ${partId}, row.cell, row.text, ${actor.id}, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(id uuid, cell integer, text text)
    where row.cell is null or row.cell in (
      select cell_id from reporting.part_cell where round_id = ${roundId} and part_id = ${partId})`.execute(write)
}
