import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { versionState, type ConsolidationState, type VersionFacts } from '../consolidation.ts'

type Place = { roundId: string; level: number; unitId: string }

/** A frozen version of a consolidation. */
export type ConsolidationVersion = {
  id: string
  version: number
  filingId: string
  filingVersion: number
  signingId: string
  missing: number
  frozenAt: Date
  frozenBy: string | null
  sentAt: Date | null
  signedOn: string | null
  documentNumber: string | null
  state: ConsolidationState
}

/** All versions of a place, the newest first. The caller has seen the place. */
export async function consolidationVersions(
  db: Reader<'reporting' | 'organisation'>,
  { roundId, level, unitId }: Place,
): Promise<ConsolidationVersion[]> {
  const { rows } = await sql<Omit<ConsolidationVersion, 'state'> & VersionFacts>`
    select made.id, made.version, made.filing_id as "filingId", filing.version as "filingVersion",
      made.signing_id as "signingId", made.missing, made.frozen_at as "frozenAt", person.full_name as "frozenBy",
      case when current then filing.sent_at end as "sentAt", case when current then filing.signed_on end as "signedOn",
      case when current then filing.document_number end as "documentNumber",
      current, current and filing.frozen_at is not null as frozen, current and filing.sent_at is not null as sent,
      lead(made.id) over (order by made.version) is not null as later,
      exists (select from reporting.filing later where later.round_id = made.round_id and later.level = made.level
        and later.unit_id = made.unit_id and later.version > filing.version and later.sent_at is not null) as "laterSent"
    from reporting.consolidation made
    join reporting.filing filing on filing.id = made.filing_id
    cross join lateral (select filing.signing_id is not distinct from made.signing_id as current) own
    left join organisation.person person on person.id = made.frozen_by
    where made.round_id = ${roundId} and made.level = ${level} and made.unit_id = ${unitId}
    order by made.version desc`.execute(db as never)
  return rows.map(({ current, frozen, sent, later, laterSent, ...row }) => ({
    ...row,
    state: versionState({ current, frozen, sent, later, laterSent }),
  }))
}

/** What a version says of a cell, and what the sum was. */
export type FrozenFigure = {
  cellId: number
  sum: number | null
  number: number | null
  text: string | null
  reason: string | null
}

/** The figures and texts of a version as they were frozen. */
export const frozenFigures = (db: Reader<'reporting'>, versionId: string): Promise<FrozenFigure[]> =>
  db
    .selectFrom('reporting.consolidated_value')
    .select(['cell_id as cellId', 'sum', 'number', 'text', 'reason'])
    .where('consolidation_id', '=', versionId)
    .execute() as Promise<FrozenFigure[]>
