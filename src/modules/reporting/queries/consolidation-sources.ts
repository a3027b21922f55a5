import { sql, type RawBuilder } from 'kysely'

/**
 * What is added up: parts of levels below `level` that one of `receivers` (a unit, and the office that writes for it) receives.
 * `version` = a frozen consolidation, added up from its own sources; null = from what is sent and confirmed now.
 */
export type Beneath = { roundId: string; level: number; receivers: readonly string[]; version?: string | null }

/** The parts received, each with a bit of its own: a set of parts is then one number. */
export const wantedParts = ({ roundId, level, receivers }: Beneath): RawBuilder<unknown> => sql`
  select part.id, part.level, part.title, part.figures, 1::bigint << row_number() over ()::integer as bit
  from reporting.part part
  where part.round_id = ${roundId} and part.level < ${level} and part.receiver_unit_id = any(${[...receivers]}::uuid[])`

/**
 * Which of the `wanted` parts add to which cell. A report that adds up others takes their place: where it has a cell, the parts
 * of lower levels received beside it do not count again; a unit's own figures do.
 */
export const addedCells = ({ roundId }: Beneath): RawBuilder<unknown> => sql`
  select link.cell_id, link.part_id, wanted.bit
  from wanted join reporting.part_cell link on link.round_id = ${roundId} and link.part_id = wanted.id
  where not exists (
    select from wanted above
    join reporting.part_cell again on again.round_id = ${roundId} and again.part_id = above.id and again.cell_id = link.cell_id
    where above.figures = 'consolidated' and above.level > wanted.level)`

/** The filing from which each unit's `wanted` part is taken, with its content and whether that is confirmed. */
export const filedParts = (beneath: Beneath): RawBuilder<unknown> =>
  beneath.version ? frozenParts(beneath.version) : sentParts(beneath)

const frozenParts = (version: string) => sql`
  select source.part_id, source.unit_id, source.filing_id, source.content_hash, true as confirmed, filing.sent_at
  from reporting.consolidation_source source
  join reporting.filing filing on filing.id = source.filing_id where source.consolidation_id = ${version}`

/**
 * The filing sent last; `distinct on` over the index (round, level, unit, version) keeps it to one pass. The confirmations in
 * force are read part by part from their index (`offset 0` keeps the planner from reading those of all rounds).
 */
const sentParts = ({ roundId, level }: Beneath) => sql`
  select filed.part_id, latest.unit_id, latest.id as filing_id, filed.content_hash, acceptance.part_id is not null as confirmed,
    latest.sent_at
  from (
    select distinct on (filing.level, filing.unit_id) filing.id, filing.unit_id, filing.sent_at from reporting.filing filing
    where filing.round_id = ${roundId} and filing.level < ${level} and filing.sent_at is not null
    order by filing.level, filing.unit_id, filing.version desc) latest
  join reporting.filing_part filed on filed.filing_id = latest.id
  join wanted on wanted.id = filed.part_id
  left join (
    select accepted.part_id, accepted.unit_id, accepted.content_hash
    from wanted join reporting.acceptance accepted on accepted.part_id = wanted.id
    where accepted.withdrawn_at is null offset 0) acceptance
    on acceptance.part_id = filed.part_id and acceptance.unit_id = latest.unit_id
    and acceptance.content_hash = filed.content_hash`
