import { sql } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import type { Loading } from '#platform/command/command.ts'
import type { Reader } from '#platform/db/index.ts'
import type { Place } from './policy.ts'
import { inScope } from './visibility.ts'

/** A person with his places, former ones included. */
export type PersonSubject = { id: string; fullName: string; retired: boolean; places: Place[] }

type At = Pick<Loading<'organisation', never>, 'read' | 'write' | 'actor' | 'today'>

/** A person whom the actor sees (one of his places lies in the actor's subtrees, or it is himself), locked; else nothing. */
export async function personFor(at: At, personId: string): Promise<PersonSubject | null> {
  const person = await at.write
    .selectFrom('organisation.person')
    .select(['id', 'full_name as fullName', 'retired_at'])
    .where('id', '=', personId)
    .where(personVisible(at.actor, 'organisation.person.id'))
    .forUpdate()
    .executeTakeFirst()
  if (!person) return null
  const places = await placesOfPerson(at.read, personId, at.today)
  return { id: person.id, fullName: person.fullName, retired: person.retired_at !== null, places }
}

/** One place, with its person, under the same visibility. */
export async function placeFor(at: At, membershipId: string): Promise<{ place: Place; person: PersonSubject } | null> {
  const row = await at.read
    .selectFrom('organisation.membership')
    .select('person_id')
    .where('id', '=', membershipId)
    .executeTakeFirst()
  const person = row && (await personFor(at, row.person_id))
  const place = person?.places.find((one) => one.membershipId === membershipId)
  return person && place ? { place, person } : null
}

/** The path of a unit that exists today and that the actor sees; nothing otherwise. */
export async function unitPathFor(at: At, unitId: string): Promise<{ unitId: string; path: string[] } | null> {
  const rows = await at.read
    .selectFrom('organisation.unit_tree as tree')
    .innerJoin('organisation.unit as unit', 'unit.id', 'tree.unit_id')
    .select('tree.ancestor_id')
    .where('tree.unit_id', '=', unitId)
    .where('unit.valid_from', '<=', at.today)
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>', at.today)]))
    .where(inScope(at.actor, 'unit.id'))
    .orderBy('tree.depth')
    .execute()
  return rows.length > 0 ? { unitId, path: rows.map((row) => row.ancestor_id) } : null
}

/** Whether the actor sees a person (a column holding a person's id). */
export const personVisible = (actor: Actor, personColumn: string) =>
  sql<boolean>`(${sql.ref(personColumn)} = ${actor.kind === 'person' ? actor.id : null}::uuid or exists (
    select from organisation.membership seen where seen.person_id = ${sql.ref(personColumn)} and ${inScope(actor, 'seen.unit_id')}))`

/** A place with what is shown of it. */
export type ShownPlace = Place & { unit: string; position: string; from: string; to: string | null }

/** All places of a person, former ones included, oldest first. The caller has checked that he is seen. */
export async function placesOfPerson(
  read: Reader<'organisation'>,
  personId: string,
  today: string,
): Promise<ShownPlace[]> {
  const rows = await read
    .selectFrom('organisation.membership as place')
    .innerJoin('organisation.unit_tree as tree', 'tree.unit_id', 'place.unit_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'place.unit_id')
    .select(['place.id', 'place.person_id', 'place.unit_id', 'place.role', 'place.valid_from', 'place.valid_to'])
    .select(['place.position', 'unit.short_name as unit'])
    .select(sql<string[]>`array_agg(tree.ancestor_id order by tree.depth)`.as('path'))
    .where('place.person_id', '=', personId)
    .groupBy(['place.id', 'unit.id'])
    .orderBy('place.valid_from')
    .execute()
  return rows.map((row) => ({
    membershipId: row.id,
    personId: row.person_id,
    unitId: row.unit_id,
    path: row.path,
    role: row.role,
    unit: row.unit,
    position: row.position,
    from: row.valid_from,
    to: row.valid_to,
    current: row.valid_from <= today && (row.valid_to === null || row.valid_to >= today),
  }))
}
