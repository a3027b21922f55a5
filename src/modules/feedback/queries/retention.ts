import { sql } from 'kysely'
import type { Database, Reader } from '#platform/db/index.ts'
import type { KeptField } from '../retention.ts'
import { bearingKinds, isDone, stateAfter } from '../state.ts'

const done = bearingKinds.filter((kind) => isDone(stateAfter(kind)))

/** The day on which it was done with, the last time; no row while it is not (a query that names the table `petition`). */
const endOf = sql`lateral (select last.on_day from (select kind, on_day from feedback.step step
  where step.petition_id = petition.id and step.kind = any(${bearingKinds}::text[]) order by n desc limit 1) last
  where last.kind = any(${done}::text[])) ended`

const MOST_AT_ONCE = 2000

/** What has no purpose any more: kinds of personal data whose months after the end are over, by petition, at most two thousand. */
export type Overdue = { petitionId: string; fields: KeptField[] }

/**
 * Petitions with personal data whose time is over and that are not erased yet. Denunciations are left: their dossier is kept by its
 * own law.
 */
export async function fieldsOverdue(db: Database, today: string): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    select petition.id as "petitionId", array_agg(kept.field order by kept.field) as fields
    from feedback.petition petition
    join ${endOf} on true
    join feedback.retention kept on ended.on_day + make_interval(months => kept.months) < ${today}::date
    where petition.kind <> 'denunciation'
      and not exists (select 1 from feedback.erasure gone where gone.petition_id = petition.id)
      and not exists (select 1 from feedback.field_erasure gone where gone.petition_id = petition.id and gone.field = kept.field)
    group by petition.id order by petition.id limit ${MOST_AT_ONCE}`.execute(db)
  return rows
}

export type KeptUntil = {
  field: KeptField
  purpose: string
  months: number
  source: string | null
  /** The last day; null while it is not done with. */ until: string | null
  erased: boolean
}

/** What is kept of a petition and until when, for its sender; nothing of a denunciation. Needs the code only: it tells no data. */
export async function keptOf(db: Reader<'feedback'>, code: string): Promise<KeptUntil[]> {
  const { rows } = await sql<KeptUntil>`
    select kept.field, kept.purpose, kept.months, kept.source,
      to_char(ended.on_day + make_interval(months => kept.months), 'YYYY-MM-DD') as until,
      (exists (select 1 from feedback.erasure gone where gone.petition_id = petition.id)
        or exists (select 1 from feedback.field_erasure gone where gone.petition_id = petition.id
          and gone.field = kept.field)) as erased
    from feedback.petition petition
    left join ${endOf} on true
    cross join feedback.retention kept
    where petition.code = ${code} and petition.kind <> 'denunciation'
    order by kept.field`.execute(db as never)
  return rows
}
