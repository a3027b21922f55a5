import { sql } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import type { Reader } from '#platform/db/index.ts'

/**
 * The actor that a person is on a business day: the memberships valid then, those delegated to the person, and the
 * units whose subtrees they open, closed units that these succeed included. Null for an unknown or retired person.
 */
export async function actorOf(db: Reader<'organisation'>, personId: string, today: string): Promise<Actor | null> {
  const person = await db
    .selectFrom('organisation.person')
    .select(['id', 'full_name as name'])
    .where('id', '=', personId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  if (!person) return null
  const memberships = [
    ...(await ownMemberships(db, personId, today)),
    ...(await delegatedMemberships(db, personId, today)),
  ]
  const scope = await withPredecessors(db, [...new Set(memberships.map(({ unitId }) => unitId))])
  return { kind: 'person', ...person, memberships, scope }
}

const ownMemberships = (db: Reader<'organisation'>, personId: string, today: string) =>
  db
    .selectFrom('organisation.membership')
    .select(['id', 'unit_id as unitId', 'role', 'position'])
    .where('person_id', '=', personId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .orderBy('valid_from')
    .execute()

async function delegatedMemberships(db: Reader<'organisation'>, personId: string, today: string) {
  const rows = await db
    .selectFrom('organisation.delegation as delegation')
    .innerJoin('organisation.membership as membership', 'membership.id', 'delegation.membership_id')
    .select([
      'membership.id',
      'membership.unit_id as unitId',
      'membership.role',
      'membership.position',
      'membership.person_id as onBehalfOf',
    ])
    .where('delegation.to_person_id', '=', personId)
    .where('delegation.ended_at', 'is', null)
    .where('delegation.valid_from', '<=', today)
    .where('delegation.valid_to', '>=', today)
    .where('membership.valid_from', '<=', today)
    .where((where) => where.or([where('membership.valid_to', 'is', null), where('membership.valid_to', '>=', today)]))
    .execute()
  return rows
}

/** A unit that carries on closed ones sees what was theirs. */
async function withPredecessors(db: Reader<'organisation'>, unitIds: string[]): Promise<string[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    with recursive line as (
      select unnest(${unitIds}::uuid[]) as id
      union
      select s.from_unit_id from organisation.succession s join line on s.to_unit_id = line.id
    ) select id from line`.execute(db as never)
  return rows.map(({ id }) => id)
}
