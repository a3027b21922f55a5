import { accountsOf } from '#platform/auth/index.ts'
import type { Reader } from '#platform/db/index.ts'

/** Who holds the administrator's role on a day, with user name: for the help from the machine itself. */
export async function administrators(db: Reader<'organisation'>, today: string) {
  const people = await db
    .selectFrom('organisation.membership as place')
    .innerJoin('organisation.person as person', 'person.id', 'place.person_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'place.unit_id')
    .select(['person.id', 'person.full_name as fullName', 'unit.short_name as unit'])
    .where('place.role', '=', 'administrator')
    .where('place.valid_from', '<=', today)
    .where((where) => where.or([where('place.valid_to', 'is', null), where('place.valid_to', '>=', today)]))
    .where('person.retired_at', 'is', null)
    .orderBy('place.valid_from')
    .execute()
  const ids = people.map(({ id }) => id)
  const accounts = await accountsOf(db, ids)
  return people.flatMap(({ id, fullName, unit }) => {
    const username = accounts.get(id)?.username
    return username ? [{ username, fullName, unit }] : []
  })
}
