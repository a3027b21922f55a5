import { sql } from 'kysely'
import type { Database } from '#platform/db/index.ts'
import { bearingKinds, isDone, stateAfter } from '../state.ts'

/**
 * Petitions whose personal data have no purpose any more: done so many months ago as the longest kept field says, and not erased
 * yet. Denunciations are left: their dossier is kept by its own law.
 */
export async function petitionsOverdueForErasure(db: Database, today: string): Promise<string[]> {
  const done = bearingKinds.filter((kind) => isDone(stateAfter(kind)))
  const { rows } = await sql<{ id: string }>`
    select petition.id from feedback.petition petition
    join lateral (select kind, on_day from feedback.step step where step.petition_id = petition.id
      and step.kind = any(${bearingKinds}::text[]) order by n desc limit 1) last on true
    where petition.kind <> 'denunciation' and last.kind = any(${done}::text[])
      and last.on_day + make_interval(months => (select max(months) from feedback.retention)) < ${today}::date
      and not exists (select 1 from feedback.erasure where erasure.petition_id = petition.id)`.execute(db)
  return rows.map(({ id }) => id)
}
