import { isId } from '#platform/id.ts'
import type { Ask } from '#platform/http/context.ts'
import { personNames } from '#modules/organisation/server.ts'
import { membersOfUnit } from './members.ts'
import { partsOfUnits } from './part-facts.ts'
import { roundOf } from './rounds.ts'

/**
 * One unit's report in a round: its parts with their states, all its versions, and what was asked of it. `level` picks one
 * where the unit files at several; undefined when there is none or the actor does not see it.
 */
export async function reportOf(ask: Ask, roundId: string | undefined, unitId: string | undefined, level?: number) {
  const round = await roundOf(ask, roundId)
  if (!round || !isId(unitId)) return undefined
  const members = await membersOfUnit(ask, round.id, unitId)
  const member = level === undefined ? members[0] : members.find((one) => one.level === level)
  if (!member) return undefined
  const [standing, versions] = await Promise.all([
    partsOfUnits(ask, round.id, member.level, [unitId]),
    versionsOf(ask, round.id, member.level, unitId),
  ])
  const known = new Map(standing.map((part) => [part.partId, part]))
  const parts = round.parts.flatMap((part) => {
    const stands = known.get(part.id)
    return stands ? [{ ...part, ...stands }] : []
  })
  return {
    round,
    member,
    level: round.levels.find((one) => one.level === member.level)!,
    parts,
    versions,
    inHand: versions.find(({ sentAt }) => sentAt === null) ?? null,
    lastSent: versions.find(({ sentAt }) => sentAt !== null) ?? null,
  }
}

export type Report = NonNullable<Awaited<ReturnType<typeof reportOf>>>
export type ReportPart = Report['parts'][number]

async function versionsOf({ db }: Ask, roundId: string, level: number, unitId: string) {
  const rows = await db
    .selectFrom('reporting.filing')
    .select([
      'id',
      'version',
      'opened_at as openedAt',
      'opened_by as openedBy',
      'frozen_at as frozenAt',
      'signing_id as signingId',
      'sent_at as sentAt',
      'signed_on as signedOn',
      'document_number as documentNumber',
    ])
    .where('round_id', '=', roundId)
    .where('level', '=', level)
    .where('unit_id', '=', unitId)
    .orderBy('version', 'desc')
    .execute()
  const names = await personNames(
    db,
    rows.flatMap(({ openedBy }) => openedBy ?? []),
  )
  return rows.map((row) => ({ ...row, openedByName: row.openedBy ? (names.get(row.openedBy) ?? null) : null }))
}

export type Version = Report['versions'][number]
