import { sql } from 'kysely'
import { z } from 'zod'
import type { LocalDate } from '#platform/time/index.ts'
import { command, type At } from './define.ts'

const report = z.object({
  level: z.int(),
  unitId: z.uuid(),
  lastDay: z.iso.date(),
  filedOn: z.iso.date(),
  state: z.enum(['waiting', 'sentBack', 'confirmed']),
})

export const reportsTold = z.object({
  planId: z.uuid(),
  roundId: z.uuid(),
  toldAt: z.iso.datetime(),
  reports: z.array(report).min(1),
})

type Told = z.output<typeof reportsTold>

/**
 * Keeps how the reports of a round stand that was born from this plan: the duty to report is done by them. What was told
 * before something newer changes nothing.
 */
export const recordReports = command({
  name: 'plans.record-reports',
  input: reportsTold,
  load: ({ write }, { planId }) =>
    write.selectFrom('plans.plan').select('id').where('id', '=', planId).forUpdate().executeTakeFirst(),
  allow: (actor) => actor.kind === 'system',
  async run(at, { id }, told) {
    for (const rows of chunks(rowsOf(told, at.today))) await keep(at, rows)
    at.changed('plan', id, null, { reportsTold: told.reports.length })
    return { planId: id }
  },
})

const rowsOf = ({ planId, roundId, toldAt, reports }: Told, today: LocalDate) =>
  reports.map(({ level, unitId, lastDay, filedOn, state }) => ({
    plan_id: planId,
    round_id: roundId,
    level,
    unit_id: unitId,
    last_day: lastDay,
    filed_on: filedOn,
    sent_back_on: state === 'sentBack' ? today : null,
    confirmed_on: state === 'confirmed' ? today : null,
    told_at: new Date(toldAt),
  }))

type Row = ReturnType<typeof rowsOf>[number]

const CHUNK = 1_000

const chunks = (rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, n) => rows.slice(n * CHUNK, (n + 1) * CHUNK))

/** A confirmation told twice keeps its first day. */
const keep = ({ write }: At, rows: Row[]) =>
  write
    .insertInto('plans.report_standing')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['plan_id', 'round_id', 'level', 'unit_id'])
        .doUpdateSet((from) => ({
          last_day: from.ref('excluded.last_day'),
          filed_on: from.ref('excluded.filed_on'),
          sent_back_on: from.ref('excluded.sent_back_on'),
          confirmed_on: sql`case when excluded.confirmed_on is not null
            then coalesce(report_standing.confirmed_on, excluded.confirmed_on) end`,
          told_at: from.ref('excluded.told_at'),
        }))
        .whereRef('plans.report_standing.told_at', '<=', 'excluded.told_at'),
    )
    .execute()
