import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { placeFor } from '../loading.ts'
import { mayActOnPlace } from '../policy.ts'
import { peopleProblem } from '../problems.ts'
import { placeAndColleague, takingOver } from './hand-over.ts'

const command = commandsOf<'organisation'>()
type At = Acting<'organisation', never>

/** Lets a colleague act in the system for the holder of a place, first to last day inclusive (not the signing form TUQ. on paper). */
export const delegate = command({
  name: 'organisation.delegate',
  input: z.object({
    membershipId: z.uuid(),
    toPersonId: z.uuid(),
    from: z.iso.date(),
    to: z.iso.date(),
    document: z.string().max(200).optional(),
  }),
  load: (at, { membershipId, toPersonId }) => placeAndColleague(at, membershipId, toPersonId),
  allow: (actor, { place }) => mayActOnPlace(actor, place),
  async run(at, { place, colleague }, { membershipId, toPersonId, from, to, document = null }) {
    takingOver(place, colleague)
    await refuseDays(at, membershipId, from, to)
    const id = newId(at.now.getTime())
    await at.write
      .insertInto('organisation.delegation')
      .values({
        id,
        membership_id: membershipId,
        to_person_id: toPersonId,
        valid_from: from,
        valid_to: to,
        document,
        created_at: at.now,
      })
      .execute()
    at.changed('person', place.personId, null, { delegationId: id, membershipId, toPersonId, from, to, document })
    return { delegationId: id, personId: place.personId }
  },
})

/** Ends a delegation now. */
export const endDelegation = command({
  name: 'organisation.end-delegation',
  input: z.object({ delegationId: z.uuid() }),
  async load(at, { delegationId }) {
    const row = await at.write
      .selectFrom('organisation.delegation')
      .select(['id', 'membership_id', 'ended_at'])
      .where('id', '=', delegationId)
      .forUpdate()
      .executeTakeFirst()
    const subject = row && (await placeFor(at, row.membership_id))
    return subject && { ...subject, ended: row.ended_at !== null }
  },
  allow: (actor, { place }) => mayActOnPlace(actor, place),
  async run({ write, now, changed }, { place, ended }, { delegationId }) {
    if (!ended) {
      await write.updateTable('organisation.delegation').set({ ended_at: now }).where('id', '=', delegationId).execute()
      changed('person', place.personId, { delegationId, ended: false }, { delegationId, ended: true })
    }
    return { personId: place.personId }
  },
})

async function refuseDays({ write }: At, membershipId: string, from: string, to: string): Promise<void> {
  if (to < from) throw peopleProblem('daysReversed', 400, 'to')
  const { valid_from, valid_to } = await write
    .selectFrom('organisation.membership')
    .select(['valid_from', 'valid_to'])
    .where('id', '=', membershipId)
    .executeTakeFirstOrThrow()
  if (from < valid_from || (valid_to !== null && to > valid_to)) throw peopleProblem('outsideValidity', 400, 'from')
}
