import { z } from 'zod'
import { commandsOf, type Acting, type Loading } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { addDays } from '#platform/time/index.ts'
import { personFor, placeFor, unitPathFor } from '../loading.ts'
import { administratorAt, type Place } from '../policy.ts'
import { peopleProblem } from '../problems.ts'
import { keepHandOver, workOf } from './hand-over.ts'
import { keepAdministrator } from './keep-administrator.ts'
import { placeShape } from './place-shape.ts'

const command = commandsOf<'organisation'>()
type At = Acting<'organisation', never>

/** Gives a person one more place (kiêm nhiệm, another role). */
export const addMembership = command({
  name: 'organisation.add-membership',
  input: z.object({ personId: z.uuid(), ...placeShape.shape }),
  load: (at, { personId, unitId }) => personAndUnit(at, personId, unitId),
  allow: (actor, { unit }) => administratorAt(actor, unit.path),
  async run(at, { person }, { personId, ...place }) {
    if (person.retired) throw peopleProblem('retired', 409)
    return { membershipId: await insertPlace(at, personId, place) }
  },
})

/** Who takes over what is open; without one it goes back to the unit's head, to be assigned anew. */
const toPersonId = z.uuid().optional()

/**
 * Ends a place; its last day still counts. With `toPersonId` its open work goes to him now; else it goes back to the unit's
 * head when the place is over (event `organisation.place-ended`).
 */
export const endMembership = command({
  name: 'organisation.end-membership',
  input: z.object({ membershipId: z.uuid(), lastDay: z.iso.date(), toPersonId }),
  load: (at, { membershipId, toPersonId: to }) => placeWithHeir(at, membershipId, to),
  allow: (actor, { place }) => administratorAt(actor, place.path),
  async run(at, { place, heir }, { lastDay, toPersonId: to }) {
    await keepAdministrator(at.write, place, at.today)
    if (to) await keepHandOver(at, place, heir)
    await endPlace(at, place, lastDay, 'endTooEarly')
    at.emit(to ? 'organisation.handed-over' : 'organisation.place-ended', workOf(place, heir))
    return { personId: place.personId }
  },
})

/** Moves a person: the old place ends on the day before, the new one begins; its work as with `endMembership`. The administrator must reach both units. */
export const movePerson = command({
  name: 'organisation.move-person',
  input: z.object({ membershipId: z.uuid(), toPersonId, ...placeShape.shape }),
  async load(at, { membershipId, toPersonId: to, unitId }) {
    const [old, unit] = [await placeWithHeir(at, membershipId, to), await unitPathFor(at, unitId)]
    return old && unit && { ...old, unit }
  },
  allow: (actor, { place, unit }) => administratorAt(actor, place.path) && administratorAt(actor, unit.path),
  async run(at, { place, heir }, { membershipId: _old, toPersonId: to, ...next }) {
    const stays = next.role === 'administrator' && place.path.includes(next.unitId)
    if (!stays) await keepAdministrator(at.write, place, at.today)
    if (to) await keepHandOver(at, place, heir)
    await endPlace(at, place, addDays(next.from, -1), 'fromTooEarly')
    const newMembershipId = await insertPlace(at, place.personId, next)
    at.emit(to ? 'organisation.handed-over' : 'organisation.place-ended', workOf(place, heir))
    return { membershipId: newMembershipId, personId: place.personId }
  },
})

async function placeWithHeir(at: Loading<'organisation', never>, membershipId: string, to: string | undefined) {
  const found = await placeFor(at, membershipId)
  return found && { ...found, heir: to ? await personFor(at, to) : null }
}

async function personAndUnit(at: Loading<'organisation', never>, personId: string, unitId: string) {
  const [person, unit] = [await personFor(at, personId), await unitPathFor(at, unitId)]
  return person && unit && { person, unit }
}

async function insertPlace(at: At, personId: string, place: z.output<typeof placeShape>): Promise<string> {
  const id = newId(at.now.getTime())
  const { unitId, role, position, from } = place
  await at.write
    .insertInto('organisation.membership')
    .values({ id, person_id: personId, unit_id: unitId, role, position, valid_from: from })
    .execute()
  at.changed('person', personId, null, { membershipId: id, ...place })
  return id
}

async function endPlace(
  at: At,
  { membershipId: id, personId }: Place,
  lastDay: string,
  tooEarly: 'endTooEarly' | 'fromTooEarly',
): Promise<void> {
  const before = await at.write
    .selectFrom('organisation.membership')
    .select(['valid_from', 'valid_to'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (before.valid_to !== null && before.valid_to < at.today) throw peopleProblem('ended', 409)
  if (lastDay < before.valid_from) throw peopleProblem(tooEarly, 400, tooEarly === 'endTooEarly' ? 'lastDay' : 'from')
  await at.write.updateTable('organisation.membership').set({ valid_to: lastDay }).where('id', '=', id).execute()
  at.changed('person', personId, { membershipId: id, lastDay: before.valid_to }, { membershipId: id, lastDay })
}
