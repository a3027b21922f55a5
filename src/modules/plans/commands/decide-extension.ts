import { z } from 'zod'
import { lastWorkingDayUpTo, type WorkCalendar } from '#platform/time/index.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import { decidedAlready, wrongFields } from '../carrying-problems.ts'
import { documentErrors } from '../document-errors.ts'
import { lastDayText } from '../due-text.ts'
import { laterDayError } from '../later-day.ts'
import { decidesExtension, proposesOnExtension, takesExtensionBack } from '../policy/carrying-out.ts'
import { carryingTexts as t } from '../texts.vi.ts'
import { command, personOf, type At, type LoadAt } from './define.ts'
import { changedShare, loadShare } from './load-share.ts'

const key = { planId: z.uuid(), extensionId: z.uuid() }

/** The standing office proposes to grant or to refuse; whoever set the date decides. */
export const proposeOnExtension = command({
  name: 'plans.propose-on-extension',
  input: z.object({ ...key, proposal: z.enum(['grant', 'refuse']), note: z.string().min(1).max(2000) }),
  load: loadExtension,
  allow: proposesOnExtension,
  async run(at, { id, planId, share }, { proposal, note }) {
    const row = { proposal, proposal_note: note, proposed_by: personOf(at.actor), proposed_at: at.now }
    await update(at, planId, id, row)
    at.changed(...changedShare(share, { proposal, note }))
    return { extensionId: id }
  },
})

const decision = z.object({
  ...key,
  decision: z.enum(['granted', 'refused']),
  grantedUntil: z.iso.date().nullable().default(null),
  /** That the day is a day off was said, and it is granted all the same; of the day that was asked for it is said on the page. */
  dayOffKept: z.boolean().default(false),
  documentNumber: z.string().max(100).nullable().default(null),
  documentDate: z.iso.date().nullable().default(null),
  note: z.string().max(2000).nullable().default(null),
})

type Decision = z.output<typeof decision>

/**
 * Grants a later date by a numbered document (an inner date: by the head's word) or refuses with the reason. The old
 * date stays readable; the last granted one counts.
 */
export const decideExtension = command({
  name: 'plans.decide-extension',
  input: decision,
  load: loadExtension,
  allow: decidesExtension,
  async run(at, extension, wanted) {
    const calendar = await workCalendar(at.read)
    const errors = missing(extension, wanted, { today: at.today, calendar })
    if (Object.keys(errors).length > 0) throw wrongFields(errors)
    const granted = wanted.decision === 'granted'
    await update(at, extension.planId, extension.id, {
      decision: wanted.decision,
      granted_until: granted ? wanted.grantedUntil : null,
      document_number: wanted.documentNumber,
      document_date: wanted.documentDate,
      decision_note: wanted.note,
      decided_by: personOf(at.actor),
      decided_at: at.now,
      decided_on: at.today,
    })
    const { share, oldDueOn } = extension
    const until = granted ? wanted.grantedUntil : null
    const lastDay = (day: string) => lastWorkingDayUpTo(day, calendar)
    at.changed(
      'duty',
      share.dutyId,
      { unit: share.unitName, lastDay: lastDay(oldDueOn) },
      {
        decision: wanted.decision,
        lastDay: lastDay(until ?? oldDueOn),
        ...(until && { granted: until }),
        document: wanted.documentNumber,
      },
    )
    at.emit('plans.extension-decided', { planId: extension.planId, extensionId: extension.id })
    return { extensionId: extension.id }
  },
})

/** Who asked takes the request back before it is decided. */
export const takeBackExtension = command({
  name: 'plans.take-back-extension',
  input: z.object(key),
  load: loadExtension,
  allow: takesExtensionBack,
  async run(at, { id, planId, share }) {
    const row = {
      decision: 'taken-back' as const,
      decided_by: personOf(at.actor),
      decided_at: at.now,
      decided_on: at.today,
    }
    await update(at, planId, id, row)
    at.changed(...changedShare(share, { extension: 'taken-back' }))
    return { extensionId: id }
  },
})

/** An open request within what the actor may see, its share locked. One that was decided meanwhile is told so (409). */
async function loadExtension(at: LoadAt, { planId, extensionId }: { planId: string; extensionId: string }) {
  const row = await at.write
    .selectFrom('plans.extension')
    .select(['id', 'duty_id', 'unit_id', 'assignment_id', 'old_due_on', 'wanted_on', 'asked_by', 'decision'])
    .where('plan_id', '=', planId)
    .where('id', '=', extensionId)
    .forUpdate()
    .executeTakeFirst()
  const share = row && (await loadShare(at, { planId, dutyId: row.duty_id, unitId: row.unit_id }))
  if (!share) return null
  return {
    id: row.id,
    planId,
    share,
    unitId: row.unit_id,
    planUnitId: share.planUnitId,
    officeIds: share.office.officeIds,
    inner: row.assignment_id !== null,
    askedBy: row.asked_by,
    oldDueOn: row.old_due_on,
    wantedOn: row.wanted_on,
    decided: row.decision !== null,
  }
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadExtension>>>

type Days = { today: string; calendar: WorkCalendar }

function missing(extension: Loaded, wanted: Decision, { today, calendar }: Days): Record<string, string> {
  if (wanted.decision === 'refused') return wanted.note ? {} : { note: t.reasonMissing }
  const wrong = wrongDay(extension, wanted, calendar)
  return { ...(wrong && { grantedUntil: wrong }), ...documentErrors(wanted, !extension.inner, today) }
}

function wrongDay(
  { inner, oldDueOn: old, wantedOn, share }: Loaded,
  { grantedUntil: day, dayOffKept }: Decision,
  calendar: WorkCalendar,
): string | null {
  if (!day) return t.grantedMissing
  const wrong = laterDayError({ day, old, dayOffKept: dayOffKept || day === wantedOn, calendar })
  if (wrong || !inner || !share.due) return wrong
  return day > lastWorkingDayUpTo(share.due, calendar) ? t.innerAfterPlan(lastDayText(share.due, calendar)) : null
}

async function update({ write }: At, planId: string, id: string, row: object): Promise<void> {
  const done = await write
    .updateTable('plans.extension')
    .set(row)
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) throw decidedAlready()
}
