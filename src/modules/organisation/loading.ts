import { sql } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import type { Loading } from '#platform/command/command.ts'
import type { Reader } from '#platform/db/index.ts'
import type { GovernedUnit, Place } from './policy.ts'
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
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>=', at.today)]))
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

/** A unit as the acts on units take it, locked. */
export type UnitSubject = GovernedUnit & {
  id: string
  parentId: string | null
  validFrom: string
  validTo: string | null
  version: number
}

/** A unit that the actor sees, closed ones included, locked; else nothing. */
export async function unitFor(at: At, unitId: string): Promise<UnitSubject | null> {
  const unit = await at.write
    .selectFrom('organisation.unit')
    .select(['id', 'parent_id as parentId', 'valid_from as validFrom', 'valid_to as validTo', 'version'])
    .where('id', '=', unitId)
    .where(inScope(at.actor, 'organisation.unit.id'))
    .forUpdate()
    .executeTakeFirst()
  return unit ? { ...unit, ...(await governedUnit(at.read, unitId, at.today)) } : null
}

/** The paths of a unit that policies ask for. The caller has checked that the unit may be seen. */
export async function governedUnit(read: Reader<'organisation'>, unitId: string, today: string): Promise<GovernedUnit> {
  const rows = await read
    .selectFrom('organisation.unit_tree')
    .select('ancestor_id')
    .where('unit_id', '=', unitId)
    .orderBy('depth')
    .execute()
  const path = rows.map((row) => row.ancestor_id)
  const above = path.slice(1)
  const administered = await administeredUnits(read, today)
  return { path, governing: above.some((id) => administered.includes(id)) ? above : path }
}

/** The units where somebody is administrator today and over which nobody is. */
export async function topAdministeredUnits(read: Reader<'organisation'>, today: string): Promise<string[]> {
  const administered = await administeredUnits(read, today)
  if (administered.length === 0) return []
  const beneath = await read
    .selectFrom('organisation.unit_tree')
    .select('unit_id')
    .where('unit_id', 'in', administered)
    .where('ancestor_id', 'in', administered)
    .where('depth', '>', 0)
    .execute()
  const lower = new Set(beneath.map(({ unit_id }) => unit_id))
  return administered.filter((id) => !lower.has(id))
}

async function administeredUnits(read: Reader<'organisation'>, today: string): Promise<string[]> {
  const rows = await read
    .selectFrom('organisation.membership as place')
    .innerJoin('organisation.person as person', 'person.id', 'place.person_id')
    .select('place.unit_id')
    .distinct()
    .where('place.role', '=', 'administrator')
    .where('place.valid_from', '<=', today)
    .where((where) => where.or([where('place.valid_to', 'is', null), where('place.valid_to', '>=', today)]))
    .where('person.retired_at', 'is', null)
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
