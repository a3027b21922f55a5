import type { ShareKey } from '../share-key.ts'
import type { Db } from './share-records.ts'

const PROGRESS_SIZE = 20

/** All assignments of a share, the one that stands first. */
export const assignmentsOf = (db: Db, { planId, dutyId, unitId }: ShareKey) =>
  db
    .selectFrom('plans.assignment as assignment')
    .innerJoin('organisation.person as officer', 'officer.id', 'assignment.officer_id')
    .innerJoin('organisation.person as head', 'head.id', 'assignment.assigned_by')
    .select(['assignment.id', 'assignment.instruction', 'assignment.due_on as dueOn', 'assignment.ended_at as endedAt'])
    .select(['assignment.business_day as assignedOn', 'officer.full_name as officerName'])
    .select('head.full_name as assignedBy')
    .where('assignment.plan_id', '=', planId)
    .where('assignment.duty_id', '=', dutyId)
    .where('assignment.unit_id', '=', unitId)
    .orderBy('assignment.assigned_at', 'desc')
    .orderBy('assignment.id', 'desc')
    .execute()

/** Who contributes to an assignment, by when, and what was given. */
export const cooperationsOf = (db: Db, planId: string, assignmentId: string) =>
  db
    .selectFrom('plans.cooperation as cooperation')
    .leftJoin('organisation.person as person', 'person.id', 'cooperation.person_id')
    .leftJoin('organisation.unit as unit', 'unit.id', 'cooperation.unit_id')
    .leftJoin('plans.contribution as given', (join) =>
      join.onRef('given.plan_id', '=', 'cooperation.plan_id').onRef('given.cooperation_id', '=', 'cooperation.id'),
    )
    .leftJoin('organisation.person as giver', 'giver.id', 'given.given_by')
    .select(['cooperation.id', 'cooperation.what', 'cooperation.due_on as dueOn', 'cooperation.person_id as personId'])
    .select(['cooperation.unit_id as unitId', 'person.full_name as personName', 'unit.short_name as unitName'])
    .select(['given.note', 'given.done_on as doneOn', 'giver.full_name as givenBy'])
    .where('cooperation.plan_id', '=', planId)
    .where('cooperation.assignment_id', '=', assignmentId)
    .orderBy('cooperation.position')
    .execute()

export type Cooperation = Awaited<ReturnType<typeof cooperationsOf>>[number]

/** A page of the progress notes of a share, the newest first. */
export async function progressOf(db: Db, { planId, dutyId, unitId }: ShareKey, number: number) {
  const notes = db
    .selectFrom('plans.progress as progress')
    .where('progress.plan_id', '=', planId)
    .where('progress.duty_id', '=', dutyId)
    .where('progress.unit_id', '=', unitId)
  const { total } = await notes.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await notes
    .innerJoin('organisation.person as person', 'person.id', 'progress.written_by')
    .select(['progress.id', 'progress.note', 'progress.business_day as day', 'person.full_name as by'])
    .orderBy('progress.written_at', 'desc')
    .orderBy('progress.id', 'desc')
    .limit(PROGRESS_SIZE)
    .offset((number - 1) * PROGRESS_SIZE)
    .execute()
  return { items, page: { number, size: PROGRESS_SIZE, total: Number(total) } }
}

/** Reports of completion of a share, those opened again too. */
export const completionsOf = (db: Db, { planId, dutyId, unitId }: ShareKey) =>
  db
    .selectFrom('plans.completion as completion')
    .innerJoin('organisation.person as person', 'person.id', 'completion.reported_by')
    .leftJoin('organisation.person as opener', 'opener.id', 'completion.reopened_by')
    .select(['completion.id', 'completion.deadline_id as deadlineId', 'completion.occurrence_on as occurrenceOn'])
    .select(['completion.done_on as doneOn', 'completion.reported_at as reportedAt', 'person.full_name as by'])
    .select(['opener.full_name as reopenedBy', 'completion.reopening_reason as reason'])
    .where('completion.plan_id', '=', planId)
    .where('completion.duty_id', '=', dutyId)
    .where('completion.unit_id', '=', unitId)
    .orderBy('completion.reported_at', 'desc')
    .execute()

export type Completion = Awaited<ReturnType<typeof completionsOf>>[number]

/** Requests for a later date of a share, the newest first. */
export const extensionsOf = (db: Db, { planId, dutyId, unitId }: ShareKey) =>
  db
    .selectFrom('plans.extension as extension')
    .innerJoin('organisation.person as asker', 'asker.id', 'extension.asked_by')
    .leftJoin('organisation.person as proposer', 'proposer.id', 'extension.proposed_by')
    .leftJoin('organisation.person as decider', 'decider.id', 'extension.decided_by')
    .select(['extension.id', 'extension.assignment_id as assignmentId', 'extension.old_due_on as oldDueOn'])
    .select(['extension.wanted_on as wantedOn', 'extension.reason', 'extension.asked_by as askedBy'])
    .select(['asker.full_name as askedByName', 'extension.business_day as askedOn', 'extension.proposal'])
    .select(['extension.proposal_note as proposalNote', 'proposer.full_name as proposedBy', 'extension.decision'])
    .select(['extension.granted_until as grantedUntil', 'extension.document_number as documentNumber'])
    .select(['extension.document_date as documentDate', 'extension.decision_note as decisionNote'])
    .select(['decider.full_name as decidedBy', 'extension.decided_on as decidedOn'])
    .where('extension.plan_id', '=', planId)
    .where('extension.duty_id', '=', dutyId)
    .where('extension.unit_id', '=', unitId)
    .orderBy('extension.asked_at', 'desc')
    .orderBy('extension.id', 'desc')
    .execute()

export type Extension = Awaited<ReturnType<typeof extensionsOf>>[number]

/** The last reminders of a share. */
export const remindersOf = (db: Db, { planId, dutyId, unitId }: ShareKey) =>
  db
    .selectFrom('plans.reminder as reminder')
    .leftJoin('plans.reminder_call as call', (join) =>
      join.onRef('call.plan_id', '=', 'reminder.plan_id').onRef('call.id', '=', 'reminder.call_id'),
    )
    .leftJoin('organisation.unit as office', 'office.id', 'call.office_id')
    .select(['reminder.id', 'reminder.stage', 'reminder.sent_on as sentOn', 'reminder.due_on as dueOn'])
    .select(['call.note', 'office.short_name as officeName'])
    .where('reminder.plan_id', '=', planId)
    .where('reminder.duty_id', '=', dutyId)
    .where('reminder.unit_id', '=', unitId)
    .orderBy('reminder.sent_at', 'desc')
    .orderBy('reminder.id', 'desc')
    .limit(10)
    .execute()

export type ShareReminder = Awaited<ReturnType<typeof remindersOf>>[number]
