import { sql, type RawBuilder } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { personVisible } from '../loading.ts'
import { holds } from './words.ts'

const SIZE = 50

/** One line of the people's list. `places` are those held on the day of asking: "position, unit", in official order. */
export type PersonLine = { id: string; fullName: string; places: string[]; retired: boolean }

/** The people whom the asker sees, by given name as Vietnamese lists go; `q` finds names, positions and units without tone marks. */
export async function listPeople({ db, actor, today }: Ask, q: string, number: number) {
  const places = placesNow(today)
  const found = db
    .selectFrom('organisation.person as person')
    .where(personVisible(actor, 'person.id'))
    .where(holds(q, sql`person.full_name || ' ' || array_to_string(${places}, ' ')`))
  const { total } = await found.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const people: PersonLine[] = await found
    .select(['person.id', 'person.full_name as fullName', places.as('places')])
    .select(sql<boolean>`person.retired_at is not null`.as('retired'))
    .orderBy(sql`person.retired_at is not null`)
    .orderBy(byGivenName)
    .orderBy('person.id')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return { people, page: { number, size: SIZE, total } }
}

/** Whom work can be given to, and the unit of his first place. */
export type Colleague = PersonLine & { unit: string }

/**
 * Colleagues whom work can be given to: people whom the asker sees, with a place today, himself left out. Those of his own units
 * first, then unit by unit in official order.
 */
export async function colleagues({ db, actor, today }: Ask, but: string): Promise<Colleague[]> {
  const places = placesNow(today)
  return db
    .selectFrom('organisation.person as person')
    .select(['person.id', 'person.full_name as fullName', places.as('places'), sql<boolean>`false`.as('retired')])
    .select(firstUnit('short_name', today).$castTo<string>().as('unit'))
    .where(personVisible(actor, 'person.id'))
    .where('person.retired_at', 'is', null)
    .where('person.id', '<>', but)
    .where(sql<boolean>`cardinality(${places}) > 0`)
    .orderBy(sql`not ${worksWith(but, today)}`)
    .orderBy(firstUnit('official_order', today))
    .orderBy(firstUnit('short_name', today))
    .orderBy(byGivenName)
    .orderBy('person.id')
    .execute()
}

const heldOn = (place: string, today: string) => sql`${sql.ref(`${place}.valid_from`)} <= ${today}
  and (${sql.ref(`${place}.valid_to`)} is null or ${sql.ref(`${place}.valid_to`)} >= ${today})`

/** Of the unit of a person's first place on a day. */
const firstUnit = (column: 'short_name' | 'official_order', today: string) => sql`(
  select ${sql.ref(`unit.${column}`)} from organisation.membership place
  join organisation.unit unit on unit.id = place.unit_id
  where place.person_id = person.id and ${heldOn('place', today)} order by unit.official_order, place.valid_from limit 1)`

/** Whether a person has a place in a unit in which another has one. */
const worksWith = (other: string, today: string) => sql`exists (
  select from organisation.membership mine join organisation.membership his on his.unit_id = mine.unit_id
  where mine.person_id = person.id and his.person_id = ${other}
    and ${heldOn('mine', today)} and ${heldOn('his', today)})`

const byGivenName = sql`regexp_replace(person.full_name, '^.* ', '') collate "vi-x-icu", person.full_name collate "vi-x-icu"`

const placesNow = (today: string): RawBuilder<string[]> =>
  sql<string[]>`array(
    select place.position || ', ' || unit.short_name
    from organisation.membership place join organisation.unit unit on unit.id = place.unit_id
    where place.person_id = person.id and ${heldOn('place', today)}
    order by unit.official_order, place.valid_from)`
