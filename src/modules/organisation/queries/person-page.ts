import { accountsOf } from '#platform/auth/index.ts'
import type { Ask } from '#platform/http/context.ts'
import { placesOfPerson, personVisible } from '../loading.ts'
import { administratorAt, administratorOf, mayActOnPlace } from '../policy.ts'

/** A person's page: who, places, delegations, and what the asker may do there. Null where he is not seen. */
export async function personPage(ask: Ask, personId: string) {
  const { db, actor, today } = ask
  const person = await db
    .selectFrom('organisation.person as person')
    .select(['id', 'full_name as fullName', 'email', 'phone', 'retired_at as retiredAt'])
    .where('id', '=', personId)
    .where(personVisible(actor, 'person.id'))
    .executeTakeFirst()
  if (!person) return null
  const [places, delegations, accounts] = await Promise.all([
    placesOfPerson(db, personId, today),
    delegationsOf(ask, personId),
    accountsOf(db, [personId]),
  ])
  const himself = actor.kind === 'person' && actor.id === personId
  const reaches = administratorOf(actor, places) !== undefined
  const open = person.retiredAt === null
  return {
    person,
    // User names and telephone numbers are for the person and for who looks after the account.
    account: himself || reaches ? (accounts.get(personId) ?? null) : null,
    places: places.map((place) => ({
      ...place,
      mayChange: open && administratorAt(actor, place.path) !== undefined,
      mayPassOn: open && Boolean(mayActOnPlace(actor, place)),
    })),
    delegations,
    himself,
    /** Whether the asker may correct, reset and retire. */
    governs: reaches && open,
    seesRecord: reaches,
  }
}

/** Delegations from and to a person that are not over. */
const delegationsOf = ({ db, today }: Ask, personId: string) =>
  db
    .selectFrom('organisation.delegation as delegation')
    .innerJoin('organisation.membership as place', 'place.id', 'delegation.membership_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'place.unit_id')
    .innerJoin('organisation.person as holder', 'holder.id', 'place.person_id')
    .innerJoin('organisation.person as deputy', 'deputy.id', 'delegation.to_person_id')
    .select(['delegation.id', 'delegation.valid_from as from', 'delegation.valid_to as to', 'delegation.document'])
    .select(['place.position', 'place.id as membershipId', 'unit.short_name as unit'])
    .select(['holder.id as holderId', 'holder.full_name as holder', 'deputy.full_name as deputy'])
    .where((where) => where.or([where('holder.id', '=', personId), where('deputy.id', '=', personId)]))
    .where('delegation.ended_at', 'is', null)
    .where('delegation.valid_to', '>=', today)
    .orderBy('delegation.valid_from')
    .execute()

/** One place with its person, for the pages that change it. Null where the person is not seen. */
export async function placePage(ask: Ask, membershipId: string) {
  const row = await ask.db
    .selectFrom('organisation.membership')
    .select('person_id')
    .where('id', '=', membershipId)
    .executeTakeFirst()
  const found = row && (await personPage(ask, row.person_id))
  const place = found?.places.find((one) => one.membershipId === membershipId)
  return found && place ? { place, person: found.person } : null
}
