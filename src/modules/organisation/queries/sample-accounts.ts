import { sql } from 'kysely'
import { accountsOf } from '#platform/auth/index.ts'
import type { Reader } from '#platform/db/index.ts'
import { isRole } from '../role.ts'

/** The accounts that a loaded sample shows on the sign-in page: its shared password, and at most three people of each role. */
export async function sampleAccounts(db: Reader<'organisation' | 'platform'>, today: string) {
  const password = await db
    .selectFrom('platform.installation')
    .select('value')
    .where('key', '=', 'sample-password')
    .executeTakeFirst()
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('organisation.membership as place')
        .innerJoin('organisation.person as person', 'person.id', 'place.person_id')
        .innerJoin('organisation.unit as unit', 'unit.id', 'place.unit_id')
        .select([
          'person.id',
          'person.full_name as name',
          'place.role',
          'place.position',
          'unit.short_name as unit',
          sql<number>`row_number() over (partition by place.role order by unit.official_order, person.full_name)`.as('nth'),
          sql<number>`min(unit.official_order) over (partition by place.role)`.as('first'),
        ])
        .where('place.valid_from', '<=', today)
        .where('person.retired_at', 'is', null)
        .as('ranked'),
    )
    .selectAll()
    .where('nth', '<=', 3)
    .orderBy('first')
    .orderBy('role')
    .orderBy('nth')
    .execute()
  const accounts = await accountsOf(db, rows.map(({ id }) => id))
  const people = rows.flatMap(({ id, name, role, position, unit }) => {
    const username = accounts.get(id)?.username
    return username && isRole(role) ? [{ username, name, role, place: `${position}, ${unit}` }] : []
  })
  return { password: String(password?.value ?? ''), people }
}
