import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { Ask } from '#platform/http/context.ts'
import type { DecisionKind, LastDecision } from '../decision.ts'
import { seesMember, seesPart } from '../visibility.ts'

/** A question of a receiver, with its answer when there is one. */
export type Question = {
  id: string
  filingId: string
  version: number
  partId: string
  /** 'form.row.column'; null when about the whole part. */
  place: string | null
  cellId: number | null
  question: string
  askedBy: string
  askedAt: Date
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
  /** It came with a return: the report cannot be frozen anew without an answer. */
  withReturn: boolean
}

/** What receivers asked of a unit's report, of all versions, the newest first; only of parts the actor sees. */
export async function questionsOf(
  { db, actor }: Ask,
  { roundId, level, unitId }: { roundId: string; level: number; unitId: string },
): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select query.id, query.filing_id as "filingId", filing.version, query.part_id as "partId",
      form.code || '.' || cell.key as place, query.cell_id as "cellId", query.question, asker.full_name as "askedBy",
      query.asked_at as "askedAt", query.answer, answerer.full_name as "answeredBy", query.answered_at as "answeredAt",
      exists (select from reporting.send_back back where back.filing_id = query.filing_id and back.part_id = query.part_id)
        as "withReturn"
    from reporting.filing filing
    join reporting.member member
      on member.round_id = filing.round_id and member.level = filing.level and member.unit_id = filing.unit_id
    join reporting.round round on round.id = filing.round_id
    join reporting.query query on query.filing_id = filing.id
    join reporting.part part on part.id = query.part_id
    join organisation.person asker on asker.id = query.asked_by
    left join organisation.person answerer on answerer.id = query.answered_by
    left join reporting.cell cell on cell.id = query.cell_id
    left join reporting.form form on form.id = cell.form_id
    where filing.round_id = ${roundId} and filing.level = ${level} and filing.unit_id = ${unitId}
      and ${seesMember(actor)} and ${seesPart(actor)}
    order by query.asked_at desc, query.id limit 500`.execute(db as never)
  return rows
}

/** What was decided on the parts of a unit's report and what was said before the signature, the newest first. */
export type Decision = {
  kind: DecisionKind
  version: number
  partId: string
  text: string | null
  by: string | null
  at: Date
  /** A confirmation that ended because the part was sent back afterwards; a check that was not answered yet. */
  pending: boolean
}

const decided = sql`
  select 'accepted' as kind, filing_id, part_id, null::text as text, accepted_by as by, accepted_at as at,
    withdrawn_at is not null as pending from reporting.acceptance
  union all
  select 'sentBack', filing_id, part_id, reason, sent_back_by, sent_back_at, false from reporting.send_back
  union all
  select 'precheck', filing_id, part_id, answer, answered_by, coalesce(answered_at, asked_at), answered_at is null
  from reporting.precheck`

/** What was decided last on one part; undefined where nothing was. */
export async function lastDecision(
  db: Reader<'reporting' | 'organisation'>,
  { filingId, partId }: { filingId: string; partId: string },
): Promise<LastDecision | undefined> {
  const { rows } = await sql<LastDecision>`
    with decided as (${decided})
    select decided.kind, decided.text, decided.pending, decided.by as "byId", person.full_name as by
    from decided left join organisation.person person on person.id = decided.by
    where decided.filing_id = ${filingId} and decided.part_id = ${partId}
    order by decided.at desc, decided.pending limit 1`.execute(db as never)
  return rows[0]
}

export async function decisionsOf(
  { db, actor }: Ask,
  { roundId, level, unitId }: { roundId: string; level: number; unitId: string },
): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    with decided as (${decided})
    select decided.kind, filing.version, decided.part_id as "partId", decided.text, person.full_name as by, decided.at,
      decided.pending
    from reporting.filing filing
    join reporting.member member
      on member.round_id = filing.round_id and member.level = filing.level and member.unit_id = filing.unit_id
    join reporting.round round on round.id = filing.round_id
    join decided on decided.filing_id = filing.id
    join reporting.part part on part.id = decided.part_id
    left join organisation.person person on person.id = decided.by
    where filing.round_id = ${roundId} and filing.level = ${level} and filing.unit_id = ${unitId}
      and ${seesMember(actor)} and ${seesPart(actor)}
    order by decided.at desc limit 200`.execute(db as never)
  return rows
}
