import { z } from 'zod'
import { newId } from '#platform/id.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { peopleOfUnit, workCalendar } from '#modules/organisation/server.ts'
import { roles } from '#modules/organisation/index.ts'
import { assignedMeanwhile, wrongFields } from '../carrying-problems.ts'
import { innerDateErrors } from '../inner-dates.ts'
import { decidesForUnit } from '../policy/carrying-out.ts'
import { partnersOf } from '../queries/partners.ts'
import { carryingTexts as t } from '../texts.vi.ts'
import { command, personOf, type At } from './define.ts'
import { changedShare, loadShare, shareKey, type LockedShare } from './load-share.ts'

const day = z.iso.date().nullable().default(null)

const cooperator = z.object({
  /** 'person:ID' of an officer of the unit, or 'unit:ID' of a unit that the plan names as cooperating; null in an empty row. */
  who: z
    .string()
    .regex(/^(person|unit):[0-9a-f-]{36}$/)
    .nullable()
    .default(null),
  what: z.string().max(1000).nullable().default(null),
  dueOn: day,
})

const input = z.object({
  ...shareKey,
  /** The assignment that the head saw; null where nobody was assigned. */
  seenAssignmentId: z.uuid().nullable().default(null),
  instruction: z.string().min(1).max(4000),
  officerId: z.uuid(),
  dueOn: day,
  cooperators: z.array(cooperator).max(20).default([]),
})

type Wanted = z.output<typeof input>

/**
 * Bút phê and phân công: the unit's head instructs and names the officer who leads the unit's share, who contributes, and
 * the inner dates (Nghị định 30/2020/NĐ-CP, Điều 23). A new one replaces the one before, which stays readable.
 */
export const assignDuty = command({
  name: 'plans.assign-duty',
  input,
  load: loadShare,
  allow: decidesForUnit,
  async run(at, share, wanted) {
    if ((share.assignment?.id ?? null) !== wanted.seenAssignmentId) throw assignedMeanwhile()
    await refuseWrong(at, share, wanted)
    await endAssignment(at, share)
    const id = newId(at.now.getTime())
    await insertAssignment(at, id, wanted)
    await insertCooperators(at, id, wanted)
    at.changed(
      ...changedShare(share, { officer: wanted.officerId, instruction: wanted.instruction, dueOn: wanted.dueOn }),
    )
    at.emit('plans.assigned', { planId: share.planId, dutyId: share.dutyId, unitId: share.unitId, assignmentId: id })
    return { assignmentId: id }
  },
})

async function refuseWrong(at: At, share: LockedShare, { officerId, dueOn, cooperators }: Wanted): Promise<void> {
  const people = new Set((await peopleOfUnit(at.read, share.unitId, roles, at.today)).map(({ id }) => id))
  const units = new Set((await partnersOf(at.read, share)).map(({ unitId }) => unitId))
  const rows = named(cooperators)
  const errors = innerDateErrors({
    ...{ planDue: share.due, leadDue: dueOn, cooperators: rows },
    calendar: await workCalendar(at.read),
  })
  if (!people.has(officerId)) errors['officerId'] = t.officerElsewhere
  const taken = new Set([`person:${officerId}`])
  for (const { at: row, who, kind, id } of rows) {
    const known = kind === 'person' ? people : units
    if (!known.has(id)) errors[`cooperators.${row}.who`] = t.cooperatorUnknown
    if (taken.has(who)) errors[`cooperators.${row}.who`] = t.cooperatorTwice
    taken.add(who)
  }
  if (Object.keys(errors).length > 0) throw wrongFields(errors)
}

/** The rows that name somebody, each with its place in the form. */
const named = (rows: Wanted['cooperators']) =>
  rows.flatMap(({ who, what, dueOn }, at) => {
    if (who === null) return []
    const [kind, id = ''] = who.split(':')
    return [{ at, who, kind, id, what, dueOn }]
  })

/** Ends the assignment that stood; requests for a later inner date end with it. */
async function endAssignment({ write, actor, now, today }: At, { planId, assignment }: LockedShare): Promise<void> {
  if (!assignment) return
  const by = personOf(actor)
  await write
    .updateTable('plans.assignment')
    .set({ ended_at: now, ended_by: by })
    .where('plan_id', '=', planId)
    .where('id', '=', assignment.id)
    .execute()
  await write
    .updateTable('plans.extension')
    .set({ decision: 'taken-back', decided_by: by, decided_at: now, decided_on: today })
    .where('plan_id', '=', planId)
    .where('assignment_id', '=', assignment.id)
    .where('decision', 'is', null)
    .execute()
}

async function insertAssignment({ write, actor, now, today }: At, id: string, wanted: Wanted): Promise<void> {
  await write
    .insertInto('plans.assignment')
    .values({
      plan_id: wanted.planId,
      id,
      duty_id: wanted.dutyId,
      unit_id: wanted.unitId,
      officer_id: wanted.officerId,
      instruction: wanted.instruction,
      due_on: wanted.dueOn,
      assigned_by: personOf(actor),
      assigned_at: now,
      business_day: today,
    })
    .execute()
}

async function insertCooperators({ write, now }: At, assignmentId: string, wanted: Wanted): Promise<void> {
  const rows = named(wanted.cooperators).map(({ at, kind, id, what, dueOn }) => ({
    plan_id: wanted.planId,
    id: newId(now.getTime()),
    assignment_id: assignmentId,
    position: at,
    person_id: kind === 'person' ? id : null,
    unit_id: kind === 'unit' ? id : null,
    what,
    due_on: dueOn as LocalDate,
  }))
  if (rows.length > 0) await write.insertInto('plans.cooperation').values(rows).execute()
}
