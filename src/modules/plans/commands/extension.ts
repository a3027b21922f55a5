import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { lastWorkingDayUpTo, type LocalDate } from '#platform/time/index.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import { askedAlready, noDateToExtend, wrongFields } from '../carrying-problems.ts'
import { laterDayError } from '../later-day.ts'
import { carries } from '../policy/carrying-out.ts'
import { sameDue } from '../share-dues.ts'
import { command, personOf } from './define.ts'
import { changedShare, loadShare, shareKey, type LockedShare } from './load-share.ts'

const input = z.object({
  ...shareKey,
  /** The inner date of the assignment, instead of a date of the plan. */
  inner: z.boolean().default(false),
  deadlineId: z.uuid().nullable().default(null),
  occurrenceOn: z.iso.date().nullable().default(null),
  wantedOn: z.iso.date(),
  /** That the day is a day off was said, and it is wanted all the same. */
  dayOffKept: z.boolean().default(false),
  reason: z.string().min(1).max(4000),
})

/** The owing unit asks for a later date, with the reason; it counts only when whoever set the date has granted it. */
export const askExtension = command({
  name: 'plans.ask-extension',
  input,
  load: loadShare,
  allow: carries,
  async run(at, share, wanted) {
    const target = targetOf(share, wanted)
    const calendar = await workCalendar(at.read)
    const { wantedOn: day, dayOffKept } = wanted
    const wrong = laterDayError({ day, old: target.oldDueOn, dayOffKept, calendar })
    if (wrong) throw wrongFields({ wantedOn: wrong })
    const id = newId(at.now.getTime())
    const taken = await at.write
      .insertInto('plans.extension')
      .values({
        plan_id: share.planId,
        id,
        duty_id: share.dutyId,
        unit_id: share.unitId,
        deadline_id: target.deadlineId,
        occurrence_on: target.occurrenceOn,
        assignment_id: target.assignmentId,
        old_due_on: target.oldDueOn,
        wanted_on: wanted.wantedOn,
        reason: wanted.reason,
        asked_by: personOf(at.actor),
        asked_at: at.now,
        business_day: at.today,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (taken.numInsertedOrUpdatedRows !== 1n) throw askedAlready()
    at.changed(
      ...changedShare(share, {
        oldDue: lastWorkingDayUpTo(target.oldDueOn, calendar),
        wanted: day,
        reason: wanted.reason,
      }),
    )
    at.emit('plans.extension-asked', { planId: share.planId, extensionId: id })
    return { extensionId: id }
  },
})

type Target = {
  deadlineId: string | null
  occurrenceOn: LocalDate | null
  assignmentId: string | null
  oldDueOn: LocalDate
}

/** The date that stands now, of the plan or of the assignment. Throws where there is none to extend. */
function targetOf(share: LockedShare, wanted: z.output<typeof input>): Target {
  if (wanted.inner) {
    const { assignment } = share
    if (!assignment?.dueOn) throw noDateToExtend()
    return { deadlineId: null, occurrenceOn: null, assignmentId: assignment.id, oldDueOn: assignment.dueOn }
  }
  const due = share.dues.find((one) => sameDue(one, wanted))
  if (!due?.dueOn || due.doneOn) throw noDateToExtend()
  return { deadlineId: due.deadlineId, occurrenceOn: due.occurrenceOn, assignmentId: null, oldDueOn: due.dueOn }
}
