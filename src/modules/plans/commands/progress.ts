import { z } from 'zod'
import { stagedFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { attachFile } from '#modules/documents/server.ts'
import { dayInFuture, reopenedAlready, unknownDue } from '../carrying-problems.ts'
import { carries, contributes, decidesForUnit } from '../policy/carrying-out.ts'
import { sameDue } from '../share-dues.ts'
import type { ShareKey } from '../share-key.ts'
import { evidenceOf } from '../evidence.ts'
import { command, personOf, type At } from './define.ts'
import { changedShare, loadShare, shareKey, type LockedShare } from './load-share.ts'

const written = { note: z.string().min(1).max(10_000), files: z.array(stagedFile).max(20).default([]) }

/** Writes what was done for a unit's share of a duty, with the files that prove it. */
export const addProgress = command({
  name: 'plans.add-progress',
  input: z.object({ ...shareKey, ...written }),
  load: loadShare,
  allow: contributes,
  async run(at, share, wanted) {
    const id = await keepProgress(at, share, wanted)
    at.changed(...changedShare(share, { progress: wanted.note }))
    at.emit('plans.progressed', { planId: share.planId, dutyId: share.dutyId, unitId: share.unitId, progressId: id })
    return { progressId: id }
  },
})

/** Reports one due of a share done on a day, with words and files: a date of the plan, one occurrence, or the whole share. */
export const reportDone = command({
  name: 'plans.report-done',
  input: z.object({
    ...shareKey,
    ...written,
    deadlineId: z.uuid().nullable().default(null),
    occurrenceOn: z.iso.date().nullable().default(null),
    doneOn: z.iso.date(),
  }),
  load: loadShare,
  allow: carries,
  async run(at, share, wanted) {
    const due = share.dues.find((one) => sameDue(one, wanted))
    if (!due || due.doneOn) throw unknownDue()
    if (wanted.doneOn > at.today) throw dayInFuture('doneOn')
    const progressId = await keepProgress(at, share, wanted)
    const id = await keepCompletion(at, share, { ...wanted, progressId })
    at.changed(...changedShare(share, { done: wanted.doneOn, due: due.dueOn, note: wanted.note }))
    at.emit('plans.duty-done', { planId: share.planId, dutyId: share.dutyId, unitId: share.unitId, completionId: id })
    return { completionId: id }
  },
})

/** The unit's head opens a report of completion again, with the reason; what was written stays. */
export const reopenDone = command({
  name: 'plans.reopen-done',
  input: z.object({ ...shareKey, completionId: z.uuid(), reason: z.string().min(1).max(2000) }),
  load: loadShare,
  allow: decidesForUnit,
  async run(at, share, { completionId, reason }) {
    const done = await at.write
      .updateTable('plans.completion')
      .set({ reopened_at: at.now, reopened_by: personOf(at.actor), reopening_reason: reason })
      .where('plan_id', '=', share.planId)
      .where('id', '=', completionId)
      .where('duty_id', '=', share.dutyId)
      .where('unit_id', '=', share.unitId)
      .where('reopened_at', 'is', null)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) throw reopenedAlready()
    at.changed(...changedShare(share, { reopened: reason }))
    return { completionId }
  },
})

async function keepProgress(
  at: At,
  { planId, dutyId, unitId }: ShareKey,
  { note, files }: { note: string; files: readonly z.output<typeof stagedFile>[] },
): Promise<string> {
  const id = newId(at.now.getTime())
  await at.write
    .insertInto('plans.progress')
    .values({
      plan_id: planId,
      id,
      duty_id: dutyId,
      unit_id: unitId,
      note,
      written_by: personOf(at.actor),
      written_at: at.now,
      business_day: at.today,
    })
    .execute()
  for (const file of files) await at.call(attachFile, { subject: evidenceOf(id), file })
  return id
}

type Done = { deadlineId: string | null; occurrenceOn: LocalDate | null; doneOn: LocalDate; progressId: string }

async function keepCompletion(at: At, { planId, dutyId, unitId }: LockedShare, done: Done): Promise<string> {
  const id = newId(at.now.getTime())
  await at.write
    .insertInto('plans.completion')
    .values({
      plan_id: planId,
      id,
      duty_id: dutyId,
      unit_id: unitId,
      deadline_id: done.deadlineId,
      occurrence_on: done.occurrenceOn,
      done_on: done.doneOn,
      progress_id: done.progressId,
      reported_by: personOf(at.actor),
      reported_at: at.now,
    })
    .execute()
  return id
}
