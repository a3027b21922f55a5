import { z } from 'zod'
import { accountsOf, giveOneTimePassword, personOfUsername, removeSecondFactor } from '#platform/auth/index.ts'
import { commandsOf } from '#platform/command/command.ts'
import { personFor } from '../loading.ts'
import { administratorOf } from '../policy.ts'
import { peopleProblem } from '../problems.ts'

const command = commandsOf<'organisation'>()

/** Gives a person who forgot the password a one-time one (in the answer, once) and signs him out everywhere. */
export const resetPassword = command({
  name: 'organisation.reset-password',
  input: z.object({ personId: z.uuid() }),
  load: (at, { personId }) => personFor(at, personId),
  allow: (actor, person) => administratorOf(actor, person.places),
  async run({ write, read, now, changed }, person) {
    if (person.retired) throw peopleProblem('retired', 409)
    if (!(await accountsOf(read, [person.id])).has(person.id)) throw peopleProblem('noAccount', 409)
    const password = await giveOneTimePassword(write, person.id, now)
    changed('person', person.id, null, { password: 'one-time' })
    return { password }
  },
})

/** Takes the second factor off an account whose telephone was lost; the person turns it on again with the new one. */
export const takeOffSecondFactor = command({
  name: 'organisation.take-off-second-factor',
  input: z.object({ personId: z.uuid() }),
  load: (at, { personId }) => personFor(at, personId),
  allow: (actor, person) => administratorOf(actor, person.places),
  async run({ write, changed }, person) {
    const was = await removeSecondFactor(write, person.id)
    if (was) changed('person', person.id, { secondFactor: true }, { secondFactor: false })
    return { takenOff: was }
  },
})

/**
 * Help for an administrator who can no longer get in, from the machine itself (`bin/chungtay admin reset`): a one-time password, and
 * the second factor off when the telephone is lost too. Only for who holds the administrator's role today.
 */
export const resetAdministrator = command({
  name: 'organisation.reset-administrator',
  input: z.object({ username: z.string(), secondFactorOff: z.boolean() }),
  async load(at, { username }) {
    const personId = await personOfUsername(at.read, username)
    const person = personId === null ? null : await personFor(at, personId)
    const holds = person?.places.some(({ role, current }) => role === 'administrator' && current)
    return holds && !person?.retired ? person : null
  },
  allow: (actor) => actor.kind === 'system',
  async run({ write, now, changed }, person, { secondFactorOff }) {
    const password = await giveOneTimePassword(write, person.id, now)
    if (secondFactorOff) await removeSecondFactor(write, person.id)
    changed('person', person.id, null, { password: 'one-time', secondFactorOff })
    return { fullName: person.fullName, password }
  },
})
