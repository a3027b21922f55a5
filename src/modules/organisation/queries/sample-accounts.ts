import { sql } from 'kysely'
import { accountsOf } from '#platform/auth/index.ts'
import type { Reader } from '#platform/db/index.ts'
import { isRole, roles, type Role } from '../role.ts'

const OF_EACH_ROLE = 3

/** The accounts that a loaded sample shows on the sign-in page: its shared password, and some people of each role. */
export async function sampleAccounts(db: Reader<'organisation' | 'platform'>, today: string) {
  const installed = await db
    .selectFrom('platform.installation')
    .select('value')
    .where('key', '=', 'sample-password')
    .executeTakeFirst()
  const rows = await someOfEachRole(db, today)
  const ids = rows.map(({ id }) => id)
  const accounts = await accountsOf(db, ids)
  const people = rows.flatMap(({ id, name, role, position, unit }) => {
    const username = accounts.get(id)?.username
    return username && isRole(role) ? [{ username, name, role, place: `${position}, ${unit}` }] : []
  })
  const ranked = people.toSorted((a, b) => rank(a.role) - rank(b.role))
  return { password: typeof installed?.value === 'string' ? installed.value : '', people: ranked }
}

const rank = (role: Role) => roles.indexOf(role)

const someOfEachRole = (db: Reader<'organisation'>, today: string) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('organisation.membership as place')
        .innerJoin('organisation.person as person', 'person.id', 'place.person_id')
        .innerJoin('organisation.unit as unit', 'unit.id', 'place.unit_id')
        .select(['person.id', 'person.full_name as name', 'place.role', 'place.position', 'unit.short_name as unit'])
        .select([
          sql<number>`row_number() over (partition by role order by official_order, person.full_name)`.as('nth'),
        ])
        .where('place.valid_from', '<=', today)
        .where('person.retired_at', 'is', null)
        .as('ranked'),
    )
    .selectAll()
    .where('nth', '<=', OF_EACH_ROLE)
    .orderBy('nth')
    .execute()
