import { z } from 'zod'
import { contributedAlready } from '../carrying-problems.ts'
import { givesContribution } from '../policy/carrying-out.ts'
import { carriedShare } from '../queries/carried-shares.ts'
import { command, personOf } from './define.ts'
import { changedShare } from './load-share.ts'

/** A cooperator gives its part to the lead: what was done, on the business day. Given once. */
export const contribute = command({
  name: 'plans.contribute',
  input: z.object({ planId: z.uuid(), cooperationId: z.uuid(), note: z.string().min(1).max(4000) }),
  async load({ write, read, actor, today }, { planId, cooperationId }) {
    const row = await write
      .selectFrom('plans.cooperation as cooperation')
      .innerJoin('plans.assignment as assignment', (join) =>
        join
          .onRef('assignment.plan_id', '=', 'cooperation.plan_id')
          .onRef('assignment.id', '=', 'cooperation.assignment_id'),
      )
      .select(['cooperation.id', 'cooperation.person_id as personId', 'cooperation.unit_id as unitId'])
      .select(['assignment.duty_id as dutyId', 'assignment.unit_id as ownUnitId'])
      .where('cooperation.plan_id', '=', planId)
      .where('cooperation.id', '=', cooperationId)
      .where('assignment.ended_at', 'is', null)
      .forUpdate('cooperation')
      .executeTakeFirst()
    if (!row) return null
    const key = { planId, dutyId: row.dutyId, unitId: row.ownUnitId }
    const share = await carriedShare({ db: read, actor, today }, key)
    return share && { ...row, share }
  },
  allow: givesContribution,
  async run({ write, actor, now, today, changed }, { id, share }, { planId, note }) {
    const given = await write
      .insertInto('plans.contribution')
      .values({
        plan_id: planId,
        cooperation_id: id,
        note,
        done_on: today,
        given_by: personOf(actor),
        given_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (given.numInsertedOrUpdatedRows !== 1n) throw contributedAlready()
    changed(...changedShare(share, { contribution: note }))
    return { cooperationId: id }
  },
})
