import { sql, type RawBuilder } from 'kysely'
import { heads, writers } from '#modules/organisation/index.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { PLAIN_WEEK } from '#platform/time/index.ts'
import type { Todo, Todos } from '#platform/todo/index.ts'
import { difficultyPath, sharePath } from '../carrying-paths.ts'
import { limitText } from '../due-text.ts'
import { carryingTodoTexts as t } from '../texts.vi.ts'
import { awaitedParts } from './awaited-parts.ts'
import { difficultySeen, runsPlanOf } from '../visibility.ts'

const MOST = 50

/** What carrying duties out asks of a person besides the duties: parts to give, dates to decide, difficulties, reminders, and what he waits for. */
export async function carryingTodos(ask: Ask): Promise<Todos> {
  if (ask.actor.kind !== 'person') return { items: [], total: 0 }
  const all = await Promise.all([
    partsToGive(ask),
    awaitedParts(ask),
    extensions(ask),
    difficulties(ask),
    remindedOf(ask),
  ])
  const items = all.flat()
  return { items: items.slice(0, MOST), total: items.length }
}

const placesOf = ({ actor }: Ask, roles: readonly string[]): string[] => [
  ...new Set(membershipsOf(actor).flatMap(({ role, unitId }) => (roles.includes(role) ? [unitId] : []))),
]

const amongst = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`

const personOf = ({ actor }: Ask) => (actor.kind === 'person' ? actor.id : '')

/** Contributions that the person, or a unit he works for, still owes to a lead. */
async function partsToGive(ask: Ask): Promise<Todo[]> {
  const rows = await ask.db
    .selectFrom('plans.cooperation as cooperation')
    .innerJoin('plans.assignment as assignment', (join) =>
      join
        .onRef('assignment.plan_id', '=', 'cooperation.plan_id')
        .onRef('assignment.id', '=', 'cooperation.assignment_id'),
    )
    .innerJoin('plans.duty as duty', (join) =>
      join.onRef('duty.plan_id', '=', 'assignment.plan_id').onRef('duty.id', '=', 'assignment.duty_id'),
    )
    .innerJoin('organisation.unit as unit', 'unit.id', 'assignment.unit_id')
    .leftJoin('plans.contribution as given', (join) =>
      join.onRef('given.plan_id', '=', 'cooperation.plan_id').onRef('given.cooperation_id', '=', 'cooperation.id'),
    )
    .select(['cooperation.id', 'cooperation.due_on as due', 'cooperation.what', 'assignment.plan_id as planId'])
    .select(['assignment.duty_id as dutyId', 'assignment.unit_id as unitId', 'unit.short_name as unitName'])
    .select('duty.text')
    .where('assignment.ended_at', 'is', null)
    .where('given.cooperation_id', 'is', null)
    .where(
      sql<boolean>`(cooperation.person_id = ${personOf(ask)} or ${amongst('cooperation.unit_id', placesOf(ask, [...heads, ...writers]))})`,
    )
    .orderBy('cooperation.due_on')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: `part-${row.id}`,
    href: sharePath(row, 'phan-cong'),
    title: t.part(row.what ?? row.text),
    origin: t.lead(row.unitName),
    due: row.due,
    group: 'due',
  }))
}

/** Requests for a later date: to decide, to propose on, and the person's own that wait. */
async function extensions(ask: Ask): Promise<Todo[]> {
  const me = personOf(ask)
  const decided = sql<boolean>`case when extension.assignment_id is null then ${amongst('plan.unit_id', placesOf(ask, heads))}
    else ${amongst('extension.unit_id', placesOf(ask, heads))} end`
  const proposed = sql<boolean>`extension.assignment_id is null and extension.proposal is null and exists (
    select 1 from organisation.unit office where ${amongst('office.id', placesOf(ask, ['standingOffice']))}
    and ${runsPlanOf('plan', ask.today)})`
  const rows = await ask.db
    .selectFrom('plans.extension as extension')
    .innerJoin('plans.plan as plan', 'plan.id', 'extension.plan_id')
    .innerJoin('plans.duty as duty', (join) =>
      join.onRef('duty.plan_id', '=', 'extension.plan_id').onRef('duty.id', '=', 'extension.duty_id'),
    )
    .innerJoin('organisation.unit as unit', 'unit.id', 'extension.unit_id')
    .select([
      'extension.id',
      'extension.plan_id as planId',
      'extension.duty_id as dutyId',
      'extension.unit_id as unitId',
    ])
    .select(['extension.wanted_on as wantedOn', 'extension.asked_by as askedBy', 'unit.short_name as unitName'])
    .select(['duty.text', decided.as('decides'), proposed.as('proposes')])
    .where('extension.decision', 'is', null)
    .where(sql<boolean>`(extension.asked_by = ${me} or ${decided} or ${proposed})`)
    .orderBy('extension.asked_at')
    .limit(MOST)
    .execute()
  const calendar = rows.length > 0 ? await workCalendar(ask.db) : PLAIN_WEEK
  return rows.map((row) => ({
    id: `extension-${row.id}`,
    href: sharePath(row, 'gia-han'),
    title: t[extensionKind(row, me)](row.text),
    origin: t.wanted(row.unitName, limitText(row.wantedOn, calendar)),
    due: null,
    group: row.askedBy === me ? 'awaited' : 'waiting',
  }))
}

function extensionKind({ askedBy, decides }: { askedBy: string; decides: boolean }, me: string) {
  if (askedBy === me) return 'extensionAsked'
  return decides ? 'extensionDecide' : 'extensionPropose'
}

/** Difficulties that wait for the person's office, those it waits for, and those he raised himself. */
async function difficulties(ask: Ask): Promise<Todo[]> {
  const me = personOf(ask)
  const last = sql<string>`coalesce((select step.kind from plans.difficulty_step step
    where step.difficulty_id = difficulty.id order by step.n desc limit 1), 'raised')`
  const mine = sql<boolean>`(exists (select 1 from organisation.unit office
      where ${amongst('office.id', placesOf(ask, ['standingOffice']))} and ${runsPlanOf('plan', ask.today)})
    or ${amongst('plan.unit_id', placesOf(ask, ['communeOfficer', 'unitHead']))})`
  const rows = await ask.db
    .selectFrom('plans.difficulty as difficulty')
    .innerJoin('plans.plan as plan', 'plan.id', 'difficulty.plan_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'difficulty.unit_id')
    .select(['difficulty.id', 'difficulty.title', 'difficulty.raised_on as raisedOn', 'unit.short_name as unitName'])
    .select([last.as('state'), mine.as('mine')])
    .where(difficultySeen(ask))
    .where(last, '<>', 'closed')
    .where(sql<boolean>`(difficulty.raised_by = ${me} or ${mine})`)
    .orderBy('difficulty.raised_at')
    .limit(MOST)
    .execute()
  return rows.map(({ id, title, raisedOn, unitName, state, mine: handles }) => ({
    id: `difficulty-${id}`,
    href: difficultyPath(id),
    title: t.difficulty(title),
    origin: t.raised(unitName, formatDate(raisedOn)),
    due: null,
    group: handles && !['submitted', 'petitioned'].includes(state) ? 'waiting' : 'awaited',
  }))
}

/** Reminders by hand that a unit of the person has not answered by a note or a report since. */
async function remindedOf(ask: Ask): Promise<Todo[]> {
  const rows = await ask.db
    .selectFrom('plans.reminder as reminder')
    .innerJoin('plans.reminder_call as call', (join) =>
      join.onRef('call.plan_id', '=', 'reminder.plan_id').onRef('call.id', '=', 'reminder.call_id'),
    )
    .innerJoin('plans.duty as duty', (join) =>
      join.onRef('duty.plan_id', '=', 'reminder.plan_id').onRef('duty.id', '=', 'reminder.duty_id'),
    )
    .innerJoin('organisation.unit as office', 'office.id', 'call.office_id')
    .distinctOn(['reminder.plan_id', 'reminder.duty_id', 'reminder.unit_id'])
    .select(['reminder.id', 'reminder.plan_id as planId', 'reminder.duty_id as dutyId', 'reminder.unit_id as unitId'])
    .select(['reminder.sent_on as sentOn', 'office.short_name as officeName', 'call.note', 'duty.text'])
    .where(amongst('reminder.unit_id', placesOf(ask, [...heads, ...writers])))
    .where(
      sql<boolean>`not exists (select 1 from plans.progress answer where answer.plan_id = reminder.plan_id
        and answer.duty_id = reminder.duty_id and answer.unit_id = reminder.unit_id and answer.written_at > reminder.sent_at)`,
    )
    .orderBy('reminder.plan_id')
    .orderBy('reminder.duty_id')
    .orderBy('reminder.unit_id')
    .orderBy('reminder.sent_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: `reminder-${row.id}`,
    href: sharePath(row, 'tien-do'),
    title: t.reminded(row.text),
    origin: [t.remindedBy(row.officeName, formatDate(row.sentOn)), row.note].filter(Boolean).join(': '),
    due: null,
    group: 'waiting',
  }))
}
