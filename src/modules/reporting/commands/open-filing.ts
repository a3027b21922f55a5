import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting, type Loading } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { mayPrepare } from '../policy.ts'
import { nothingToCorrect, versionInHand } from '../problems.ts'
import { seesMember } from '../visibility.ts'

const command = commandsOf<'reporting', 'organisation'>()

type At = Acting<'reporting', 'organisation'>

const input = z.object({
  roundId: z.uuid(),
  level: z.number().int().positive(),
  unitId: z.uuid(),
  /** Parts to correct in a later version; those sent back when left out. */
  parts: z.array(z.uuid()).optional(),
})

/**
 * Begins a unit's report, or its next version: a copy of the one sent last, in which only the parts to correct are open.
 * Throws Problem 409 when a version is in hand, 400 when there is nothing to correct.
 */
export const openFiling = command({
  name: 'reporting.open-filing',
  input,
  load: loadReport,
  allow: (actor, { member }) => mayPrepare(actor, member),
  async run(at, { member, versions, partIds }, { roundId, level, unitId, parts }) {
    const [last] = versions
    if (last && !last.sentAt) throw versionInHand()
    const open = last ? await partsToCorrect(at, last.id, partIds, parts) : partIds
    if (open.length === 0) throw nothingToCorrect()
    const version = (last?.version ?? 0) + 1
    const id = await insertFiling(at, { roundId, level, unitId, version }, partIds, open)
    if (last) await copyContent(at, last.id, id)
    at.changed('report', member.unitId, null, { roundId, version })
    at.changed('filing', id, null, { version, parts: open })
    return { id, version }
  },
})

/** The owing unit, locked so that two versions can't begin at once, with its versions (last first) and parts. */
async function loadReport(
  { write, actor }: Loading<'reporting', 'organisation'>,
  { roundId, level, unitId }: z.output<typeof input>,
) {
  const member = await write
    .selectFrom('reporting.member as member')
    .innerJoin('reporting.round as round', 'round.id', 'member.round_id')
    .select(['member.unit_id as unitId', 'member.drafted_by_unit_id as draftedByUnitId'])
    .where('member.round_id', '=', roundId)
    .where('member.level', '=', level)
    .where('member.unit_id', '=', unitId)
    .where(seesMember(actor))
    .forUpdate('member')
    .executeTakeFirst()
  if (!member) return null
  const versions = await write
    .selectFrom('reporting.filing')
    .select(['id', 'version', 'sent_at as sentAt'])
    .where('round_id', '=', roundId)
    .where('level', '=', level)
    .where('unit_id', '=', unitId)
    .orderBy('version', 'desc')
    .execute()
  const parts = await write
    .selectFrom('reporting.member_part')
    .select('part_id as id')
    .where('round_id', '=', roundId)
    .where('level', '=', level)
    .where('unit_id', '=', unitId)
    .execute()
  return { member, versions, partIds: parts.map(({ id }) => id) }
}

type NewFiling = { roundId: string; level: number; unitId: string; version: number }

async function insertFiling(
  { write, actor, now }: At,
  { roundId, level, unitId, version }: NewFiling,
  partIds: readonly string[],
  open: readonly string[],
): Promise<string> {
  const id = newId()
  const openedBy = actor.kind === 'person' ? actor.id : null
  await write
    .insertInto('reporting.filing')
    .values({ id, round_id: roundId, level, unit_id: unitId, version, opened_by: openedBy, opened_at: now })
    .execute()
  await write
    .insertInto('reporting.filing_part')
    .values(partIds.map((partId) => ({ filing_id: id, part_id: partId, open: open.includes(partId) })))
    .execute()
  return id
}

async function partsToCorrect(
  { write }: At,
  lastId: string,
  known: readonly string[],
  wanted: readonly string[] | undefined,
): Promise<string[]> {
  if (wanted) return known.filter((id) => wanted.includes(id))
  const sentBack = await write
    .selectFrom('reporting.send_back')
    .select('part_id as id')
    .where('filing_id', '=', lastId)
    .execute()
  return sentBack.map(({ id }) => id)
}

/** Each figure keeps who entered it and when. */
async function copyContent({ write }: At, from: string, to: string): Promise<void> {
  await sql`insert into reporting.value (filing_id, cell_id, number, text, unread, origin, entered_by, entered_at)
    select ${to}, cell_id, number, text, unread, origin, entered_by, entered_at
    from reporting.value where filing_id = ${from}`.execute(write)
  await sql`insert into reporting.check_reason (filing_id, check_key, reason, given_by, given_at)
    select ${to}, check_key, reason, given_by, given_at from reporting.check_reason where filing_id = ${from}`.execute(
    write,
  )
}
