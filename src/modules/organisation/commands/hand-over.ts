import { z } from 'zod'
import { commandsOf, type Acting, type Loading } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { personFor, placeFor } from '../loading.ts'
import { mayActOnPlace, type Place } from '../policy.ts'
import { peopleProblem } from '../problems.ts'

const command = commandsOf<'organisation'>()
type At = Acting<'organisation', never>

/** Who takes work over, as an act finds him: null where nobody of that id is seen. */
export type Colleague = { id: string; retired: boolean }

/** Hands the open work of a place over to a colleague (bàn giao); the slices that hold the work hear of it. */
export const handOver = command({
  name: 'organisation.hand-over',
  input: z.object({ membershipId: z.uuid(), toPersonId: z.uuid(), note: z.string().max(2000).optional() }),
  load: (at, { membershipId, toPersonId }) => placeAndColleague(at, membershipId, toPersonId),
  allow: (actor, { place }) => mayActOnPlace(actor, place),
  async run(at, { place, colleague }, { note = null }) {
    const handOverId = await keepHandOver(at, place, colleague, note)
    at.emit('organisation.handed-over', workOf(place, colleague))
    return { handOverId, personId: place.personId }
  },
})

/** What a hand-over tells the slices that hold the work. */
export const workOf = ({ membershipId, unitId, personId }: Place, colleague: Colleague | null) => ({
  membershipId,
  unitId,
  fromPersonId: personId,
  toPersonId: colleague?.id ?? null,
})

/** Keeps that the work of a place goes to a colleague. Throws 400 when he is not at work here, or is the holder himself. */
export async function keepHandOver(
  { write, now, today, changed }: At,
  place: Place,
  colleague: Colleague | null,
  note: string | null = null,
): Promise<string> {
  const { id: toPersonId } = takingOver(place, colleague)
  const id = newId(now.getTime())
  const values = { id, membership_id: place.membershipId, to_person_id: toPersonId, note }
  await write
    .insertInto('organisation.hand_over')
    .values({ ...values, handed_on: today, created_at: now })
    .execute()
  changed('person', place.personId, null, { membershipId: place.membershipId, handedOverTo: toPersonId, note })
  return id
}

/** A place and the colleague whom something of it is given to. */
export async function placeAndColleague(at: Loading<'organisation', never>, membershipId: string, toPersonId: string) {
  const [subject, colleague] = [await placeFor(at, membershipId), await personFor(at, toPersonId)]
  return subject && { ...subject, colleague }
}

/** The colleague, if he may take something over from the holder of the place; else Problem 400. */
export function takingOver(place: Place, colleague: Colleague | null): Colleague {
  if (!colleague || colleague.retired) throw peopleProblem('noSuchColleague', 400, 'toPersonId')
  if (colleague.id === place.personId) throw peopleProblem('toHimself', 400, 'toPersonId')
  return colleague
}
