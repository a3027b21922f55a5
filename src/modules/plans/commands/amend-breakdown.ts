import { sql } from 'kysely'
import type { DB } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { personOf, type At } from './define.ts'

type Columns<T extends keyof DB> = Record<Exclude<keyof DB[T], 'plan_id'>, true>

// Every column of the tables that hold a breakdown: one that is added later and not named here fails to compile.
const DUTY = {
  ...{
    id: true,
    n: true,
    position: true,
    group_label: true,
    agency: true,
    text: true,
    request: true,
    open_names: true,
  },
  ...{ paragraph: true, span_start: true, span_end: true, quote: true, origin: true, version: true },
} as const satisfies Columns<'plans.duty'>
const DEADLINE = {
  ...{ id: true, duty_id: true, position: true, kind: true, iso: true, from_day: true, until_day: true, rule: true },
  ...{ rule_day: true, times: true, amount: true, amount_unit: true, after_event: true, bound: true, who: true },
  ...{ what: true, paragraph: true, span_start: true, span_end: true, quote: true, last_day: true },
  ...{ last_working_day: true, version: true },
} as const satisfies Columns<'plans.deadline'>
const OBLIGATION = {
  ...{ id: true, position: true, what: true, recurrence: true, deadline_id: true, level: true, open_names: true },
  ...{ paragraph: true, span_start: true, span_end: true, quote: true, version: true },
} as const satisfies Columns<'plans.report_obligation'>
const OWNER = { duty_id: true, unit_id: true, role: true } as const satisfies Columns<'plans.duty_unit'>
const PARTY = {
  ...{ obligation_id: true, unit_id: true, side: true },
} as const satisfies Columns<'plans.report_obligation_unit'>
const DROPPED = {
  ...{ thing_id: true, thing: true, merged_into_id: true, reason: true, dropped_by: true, dropped_at: true },
} as const satisfies Columns<'plans.dropped'>
const PROVISION = { n: true, text: true, address: true } as const satisfies Columns<'plans.provision'>

type Table = [name: keyof DB, columns: Record<string, true>]

/** Things with an identity: other records of the plan name them, so they are overwritten and never taken away. */
const THINGS: Table[] = [
  ['plans.duty', DUTY],
  ['plans.deadline', DEADLINE],
  ['plans.report_obligation', OBLIGATION],
]
/** What is said of them: replaced as a whole. */
const SAID: Table[] = [
  ['plans.duty_unit', OWNER],
  ['plans.report_obligation_unit', PARTY],
  ['plans.dropped', DROPPED],
]

const listed = (columns: Record<string, true>) => sql.join(Object.keys(columns).map((name) => sql.ref(name)))

const copied = ([table, columns]: Table, from: string, to: string) => sql`
  insert into ${sql.table(table)} (plan_id, ${listed(columns)})
  select ${to}::uuid, ${listed(columns)} from ${sql.table(table)} where plan_id = ${from}`

/** Begins an amendment of a plan: a plan of its own with the same document and breakdown. Answers its id. */
export async function beginAmendment({ write, now, actor }: At, planId: string): Promise<string> {
  const id = newId(now.getTime())
  await sql`insert into plans.plan (id, unit_id, programme_id, document_type, number, symbol, issue_date, issue_place,
      issuing_body, parent_body, title, signer, signer_position, source_kind, uploaded_by, uploaded_at, amends_id)
    select ${id}::uuid, unit_id, programme_id, document_type, number, symbol, issue_date, issue_place,
      issuing_body, parent_body, title, signer, signer_position, 'amendment', ${personOf(actor)}::uuid,
      ${now}::timestamptz, id from plans.plan where id = ${planId}`.execute(write)
  const tables: Table[] = [['plans.provision', PROVISION], ...THINGS, ...SAID]
  for (const table of tables) await copied(table, planId, id).execute(write)
  return id
}

/** Takes a confirmed amendment over: from now on its breakdown is the one that runs. */
export async function takeAmendmentOver(at: At, { id, amendsId }: { id: string; amendsId: string }): Promise<void> {
  const { write } = at
  await keepEndedShares(at, id, amendsId)
  await endOpenWork(at, amendsId)
  for (const [table, columns] of THINGS) {
    const set = sql.join(Object.keys(columns).map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))
    await sql`${copied([table, columns], id, amendsId)} on conflict (plan_id, id) do update set ${set}`.execute(write)
  }
  for (const table of SAID) {
    await sql`delete from ${sql.table(table[0])} where plan_id = ${amendsId}`.execute(write)
    await copied(table, id, amendsId).execute(write)
  }
  await endAmendment(at, id)
}

/** Ends an amendment; what runs is left as it is. */
export const endAmendment = async ({ write, now }: Pick<At, 'write' | 'now'>, id: string): Promise<void> => {
  await write.updateTable('plans.plan').set({ amendment_ended_at: now }).where('id', '=', id).execute()
}

/** Whether a unit (of a row named `old`) recorded anything of its duty. */
const recorded = sql`(${sql.join(
  ['assignment', 'progress', 'completion', 'extension', 'difficulty'].map(
    (table) => sql`exists (select from ${sql.table(`plans.${table}`)} made
      where made.plan_id = old.plan_id and made.duty_id = old.duty_id and made.unit_id = old.unit_id)`,
  ),
  sql` or `,
)})`

/** Units that owe a duty no more after they began with it: their pages stay to be read. A duty given back runs again. */
async function keepEndedShares({ write, today }: At, id: string, planId: string): Promise<void> {
  const owes = sql`exists (select from plans.duty_unit next where next.plan_id = ${id} and next.duty_id = old.duty_id
    and next.unit_id = old.unit_id and not exists (select from plans.dropped gone
      where gone.plan_id = next.plan_id and gone.thing_id = next.duty_id))`
  await sql`delete from plans.ended_share old where old.plan_id = ${planId} and ${owes}`.execute(write)
  await sql`insert into plans.ended_share (plan_id, duty_id, unit_id, role, ended_on)
    select old.plan_id, old.duty_id, old.unit_id, old.role, ${today}::date from plans.duty_unit old
    where old.plan_id = ${planId} and not ${owes} and ${recorded}
    on conflict do nothing`.execute(write)
}

/** Nobody waits any more for what was asked within a share that ended. */
async function endOpenWork({ write, now, today, actor }: At, planId: string): Promise<void> {
  const by = personOf(actor)
  const ended = (table: string) => sql`plan_id = ${planId} and exists (select from plans.ended_share over
    where over.plan_id = ${sql.ref(`${table}.plan_id`)} and over.duty_id = ${sql.ref(`${table}.duty_id`)}
      and over.unit_id = ${sql.ref(`${table}.unit_id`)})`
  await sql`update plans.assignment set ended_at = ${now}, ended_by = ${by}
    where ended_at is null and ${ended('assignment')}`.execute(write)
  await sql`update plans.extension set decision = 'taken-back', decided_by = ${by}, decided_at = ${now}, decided_on = ${today}
    where decision is null and ${ended('extension')}`.execute(write)
}
