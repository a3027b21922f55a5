import { z } from 'zod'
import { hashOf, oneTimeEnd, oneTimePassword, openAccounts } from '#platform/auth/index.ts'
import { commandsOf } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { Secret } from '#platform/secret.ts'
import { personFor, unitPathFor } from '../loading.ts'
import { administratorAt, administratorOf } from '../policy.ts'
import { peopleProblem } from '../problems.ts'
import { placeShape } from './place-shape.ts'
import { closePerson } from './close-person.ts'
import { keepHandOver } from './hand-over.ts'
import { keepAdministrator } from './keep-administrator.ts'

const command = commandsOf<'organisation'>()
const optional = (most: number) => z.string().max(most).optional()

/** What the administrator writes down of a person. */
export const personShape = z.object({
  fullName: z.string().min(1).max(120),
  username: z.string().min(1).max(30),
  email: z.email().max(200).optional(),
  phone: optional(30),
})

/** Adds a person with a first place and an account; the one-time password is in the answer, once. */
export const addPerson = command({
  name: 'organisation.add-person',
  input: z.object({ ...personShape.shape, ...placeShape.shape }),
  load: (at, { unitId }) => unitPathFor(at, unitId),
  allow: (actor, unit) => administratorAt(actor, unit.path),
  async run({ write, now, changed }, _unit, { fullName, username, email = null, phone = null, ...place }) {
    const personId = newId(now.getTime())
    await write
      .insertInto('organisation.person')
      .values({ id: personId, full_name: fullName, email, phone, created_at: now })
      .execute()
    const membershipId = newId(now.getTime())
    await write
      .insertInto('organisation.membership')
      .values({
        id: membershipId,
        person_id: personId,
        unit_id: place.unitId,
        role: place.role,
        position: place.position,
        valid_from: place.from,
      })
      .execute()
    const password = new Secret(oneTimePassword())
    const account = { passwordHash: await hashOf(password), oneTimeUntil: oneTimeEnd(now), now }
    await openAccounts(write, [{ personId, username }], account)
    changed('person', personId, null, { fullName, username, membershipId, ...place })
    return { personId, password }
  },
})

/** Corrects a person's name, e-mail address and telephone number. */
export const correctPerson = command({
  name: 'organisation.correct-person',
  input: z.object({ personId: z.uuid(), ...personShape.omit({ username: true }).shape }),
  load: (at, { personId }) => personFor(at, personId),
  allow: (actor, person) => administratorOf(actor, person.places),
  async run({ write, changed }, person, { fullName, email = null, phone = null }) {
    const after = { full_name: fullName, email, phone }
    await write.updateTable('organisation.person').set(after).where('id', '=', person.id).execute()
    // Addresses and numbers are personal: the record says that they were looked at, not what they are.
    changed('person', person.id, { fullName: person.fullName }, { fullName, contact: 'corrected' })
    return { personId: person.id }
  },
})

/**
 * A person stops working here: places end today, delegations end, the account closes with all its sessions. The open work of
 * all places goes to `toPersonId`, else back to the heads of their units.
 */
export const retirePerson = command({
  name: 'organisation.retire-person',
  input: z.object({ personId: z.uuid(), toPersonId: z.uuid().optional() }),
  async load(at, { personId, toPersonId }) {
    const person = await personFor(at, personId)
    return person && { person, heir: toPersonId ? await personFor(at, toPersonId) : null }
  },
  allow: (actor, { person }) => administratorOf(actor, person.places),
  async run(at, { person, heir }, { toPersonId }) {
    const { write, now, today, changed, emit } = at
    if (person.retired) throw peopleProblem('retired', 409)
    for (const place of person.places) await keepAdministrator(write, place, today)
    if (toPersonId) for (const place of person.places.filter(isCurrent)) await keepHandOver(at, place, heir)
    await closePerson(write, person.id, { now, today })
    changed('person', person.id, { retired: false }, { retired: true, lastDay: today })
    emit('organisation.person-retired', { personId: person.id, toPersonId: heir?.id ?? null })
    return { personId: person.id }
  },
})

const isCurrent = ({ current }: { current: boolean }) => current
