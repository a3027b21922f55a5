import type { Writer } from '#platform/db/index.ts'
import type { Place } from '../policy.ts'
import { peopleProblem } from '../problems.ts'

/**
 * Refuses (409) to end a place when it is that of the last administrator reaching its unit: nobody could let anybody in any more.
 * Another one counts when he has no last day, is not the same person, and sits at the unit or above it.
 */
export async function keepAdministrator(write: Writer<'organisation'>, place: Place, today: string): Promise<void> {
  if (place.role !== 'administrator' || !place.current) return
  // Locked, so that two administrators who remove each other at the same moment do not both succeed.
  const others = await write
    .selectFrom('organisation.membership as other')
    .innerJoin('organisation.person as person', 'person.id', 'other.person_id')
    .select('other.person_id')
    .where('other.role', '=', 'administrator')
    .where('other.unit_id', 'in', [...place.path])
    .where('other.valid_from', '<=', today)
    .where('other.valid_to', 'is', null)
    .where('person.retired_at', 'is', null)
    .orderBy('other.id')
    .forUpdate(['other'])
    .execute()
  if (others.every(({ person_id }) => person_id === place.personId)) throw peopleProblem('lastAdministrator', 409)
}
