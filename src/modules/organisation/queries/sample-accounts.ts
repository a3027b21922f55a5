import { accountsOf } from '#platform/auth/index.ts'
import type { Reader } from '#platform/db/index.ts'
import { isRole, type Role } from '../role.ts'

/** Somebody of a sample, as the sign-in page offers him: the place that he holds first, the roles of all. */
export type SamplePerson = { username: string; name: string; place: string; roles: Role[] }

/** What the sign-in page of a loaded sample shows: its shared password, and the people that its file names, in its order. */
export async function sampleAccounts(
  db: Reader<'organisation' | 'platform'>,
  today: string,
): Promise<{ password: string; people: SamplePerson[] }> {
  const facts = await db
    .selectFrom('platform.installation')
    .select(['key', 'value'])
    .where('key', 'in', ['sample-password', 'sample-shown'])
    .execute()
  const fact = (key: string): unknown => facts.find((one) => one.key === key)?.value
  const [password, shown] = [fact('sample-password'), fact('sample-shown')]
  const people = await peopleToday(db, today)
  return {
    password: typeof password === 'string' ? password : '',
    people: Array.isArray(shown) ? shown.flatMap((name) => people.get(String(name)) ?? []) : [],
  }
}

/** Everybody who works in the sample, by user name: some dozens. */
async function peopleToday(db: Reader<'organisation'>, today: string): Promise<Map<string, SamplePerson>> {
  const rows = await db
    .selectFrom('organisation.membership as place')
    .innerJoin('organisation.person as person', 'person.id', 'place.person_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'place.unit_id')
    .select(['person.id', 'person.full_name as name', 'place.role', 'place.position', 'unit.short_name as unit'])
    .where('place.valid_from', '<=', today)
    .where((where) => where.or([where('place.valid_to', 'is', null), where('place.valid_to', '>=', today)]))
    .where('person.retired_at', 'is', null)
    .orderBy('place.valid_from')
    .orderBy('place.id')
    .execute()
  const byPerson = Map.groupBy(rows, ({ id }) => id)
  const accounts = await accountsOf(db, [...byPerson.keys()])
  const people = [...byPerson].flatMap(([id, places]) => {
    const username = accounts.get(id)?.username
    const { name, position, unit } = places[0]!
    const roles = [...new Set(places.map(({ role }) => role))].filter((role) => isRole(role))
    return username ? [{ username, name, roles, place: `${position}, ${unit}` }] : []
  })
  return new Map(people.map((person) => [person.username, person]))
}
