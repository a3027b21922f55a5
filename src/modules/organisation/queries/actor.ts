import { sql, type RawBuilder } from 'kysely'
import type { Actor, Membership } from '#platform/command/actor.ts'
import type { Reader } from '#platform/db/index.ts'

export type ActorRow = { name: string; memberships: Membership[]; scope: string[] }

/**
 * What a person is on a business day, as a question: the memberships valid then, those delegated to the person, and the
 * units whose subtrees they open, closed units that these succeed included. No row for an unknown or retired person.
 * Every request of a signed-in person asks it, in one statement with what else must be known of who asks.
 */
export const actorRow = (personId: RawBuilder<string>, today: RawBuilder<string>): RawBuilder<ActorRow> => sql`
    with recursive place as (
      select id, person_id, unit_id, role, position, valid_from from organisation.membership
      where valid_from <= ${today} and (valid_to is null or valid_to >= ${today})),
    held as (
      select place.*, null::uuid as on_behalf_of from place where person_id = ${personId}
      union all
      select place.*, place.person_id from organisation.delegation delegation join place on place.id = delegation.membership_id
      where delegation.to_person_id = ${personId} and delegation.ended_at is null
        and delegation.valid_from <= ${today} and delegation.valid_to >= ${today}),
    line as (
      select unit_id as id from held
      union
      select succession.from_unit_id from organisation.succession join line on succession.to_unit_id = line.id)
    select person.full_name as name,
      (select coalesce(json_agg(json_strip_nulls(json_build_object('id', id, 'unitId', unit_id, 'role', role,
          'position', position, 'onBehalfOf', on_behalf_of)) order by on_behalf_of nulls first, valid_from), '[]')
        from held) as memberships,
      (select coalesce(array_agg(id::text), '{}') from line) as scope
    from organisation.person where person.id = ${personId} and retired_at is null`

/** The actor that a row of `actorRow` describes. */
export const actorFrom = (id: string, { name, memberships, scope }: ActorRow): Actor => ({
  kind: 'person',
  id,
  name,
  memberships,
  scope,
})

/** The actor that a person is on a business day. Null for an unknown or retired person. */
export async function actorOf(db: Reader<'organisation'>, personId: string, today: string): Promise<Actor | null> {
  const { rows } = await actorRow(sql`${personId}`, sql`${today}`).execute(db as never)
  return rows[0] ? actorFrom(personId, rows[0]) : null
}
