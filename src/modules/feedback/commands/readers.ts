import { sql } from 'kysely'
import { z } from 'zod'
import { directs } from '../handling/policy.ts'
import { notOfUnit } from '../handling/problems.ts'
import { about, begin, command, loadPetition, personOf } from './petition-held.ts'

/** A reader of a denunciation names one more person who needs to know of it, of the same desk's territory. */
export const addReader = command({
  name: 'feedback.add-reader',
  input: z.object({ ...about, personId: z.uuid() }),
  load: loadPetition,
  allow: directs,
  async run(at, held, { seenVersion, personId }) {
    await begin(at, held, seenVersion, [held.state])
    const person = await at.read
      .selectFrom('organisation.membership as membership')
      .innerJoin('feedback.desk as desk', (join) => join.on('desk.unit_id', '=', held.deskId))
      .innerJoin('organisation.unit_tree as tree', (join) =>
        join.onRef('tree.unit_id', '=', 'membership.unit_id').onRef('tree.ancestor_id', '=', 'desk.territory_id'),
      )
      .select('membership.person_id')
      .where('membership.person_id', '=', personId)
      .where(
        sql<boolean>`${at.today}::date between membership.valid_from and coalesce(membership.valid_to, 'infinity')`,
      )
      .executeTakeFirst()
    if (!person || held.kind !== 'denunciation') throw notOfUnit()
    await at.write
      .insertInto('feedback.denunciation_reader')
      .values({ petition_id: held.id, person_id: personId, added_by: personOf(at.actor), added_at: at.now })
      .onConflict((conflict) => conflict.columns(['petition_id', 'person_id']).doUpdateSet({ ended_at: null }))
      .execute()
    at.changed('denunciation', held.id, null, { reader: true })
    return { petitionId: held.id }
  },
})
