import { workCalendar, type UnitName } from '#modules/organisation/server.ts'
import { newId } from '#platform/id.ts'
import { inNewYear, mentionsYear } from '../copy-year.ts'
import {
  deadlinesOf,
  dutiesOf,
  obligationsOf,
  type Deadline,
  type Duty,
  type ReportObligation,
} from '../queries/breakdown.ts'
import { copyTexts as t } from '../texts.vi.ts'
import type { At } from './define.ts'

/** The plan that is copied and the one that begins with it. */
type Plans = { from: string; to: string }

type Wish = { fromYear: number; toYear: number; clear: boolean; units: readonly UnitName[] }

/** Copies the live duties, deadlines and report obligations into a new plan; answers how many duties. */
export async function copyBreakdown(at: At, { from, to }: Plans, wish: Wish): Promise<number> {
  const ask = { db: at.read as never, actor: at.actor, now: at.now, today: at.today }
  const [duties, deadlines, obligations] = [
    await dutiesOf(ask, { id: from }),
    await deadlinesOf(ask, { id: from }),
    await obligationsOf(ask, { id: from }),
  ]
  const dutyIds = await copyDuties(at, to, duties, wish)
  const deadlineIds = await copyDeadlines(at, { from, to }, deadlines, { ...wish, dutyIds })
  await copyObligations(at, to, obligations, { ...wish, deadlineIds })
  await remarkOldYear(
    at,
    to,
    [...duties.map(({ n, text }) => t.duty(n, text)), ...obligations.map(({ what }) => t.report(what))],
    wish,
  )
  return duties.length
}

type Ids = ReadonlyMap<string, string>

/** Words and numbering as they were; an owner that is no unit any more becomes a name to be settled. */
async function copyDuties({ write, now }: At, planId: string, duties: readonly Duty[], { units }: Wish): Promise<Ids> {
  const known = new Set(units.map(({ id }) => id))
  const copies = duties.map((duty, i) => ({ duty, id: newId(now.getTime()), n: i + 1 }))
  if (copies.length === 0) return new Map()
  await write
    .insertInto('plans.duty')
    .values(
      copies.map(({ duty, id, n }) => ({
        plan_id: planId,
        id,
        n,
        position: n * 1000,
        group_label: duty.groupLabel,
        agency: duty.agency,
        text: duty.text,
        request: duty.request,
        open_names: [
          ...duty.openNames,
          ...duty.owners.flatMap(({ unitId, unitName }) => (known.has(unitId) ? [] : [unitName])),
        ],
        origin: 'copied' as const,
      })),
    )
    .execute()
  const owners = copies.flatMap(({ duty, id }) =>
    duty.owners
      .filter(({ unitId }) => known.has(unitId))
      .map(({ unitId, role }) => ({ plan_id: planId, duty_id: id, unit_id: unitId, role })),
  )
  if (owners.length > 0) await write.insertInto('plans.duty_unit').values(owners).execute()
  return new Map(copies.map(({ duty, id }) => [duty.id, id]))
}

/** Moved ones are proposals: where they stood in print, and as which words, is another document's. */
async function copyDeadlines(
  at: At,
  { from, to }: Plans,
  live: readonly Deadline[],
  wish: Wish & { dutyIds: Ids },
): Promise<Ids> {
  const copies = (await moved(at, from, live, wish)).map((copy) => ({ ...copy, id: newId(at.now.getTime()) }))
  if (copies.length === 0) return new Map()
  await at.write
    .insertInto('plans.deadline')
    .values(
      copies.map(({ row, dates, id }) => ({
        ...row,
        ...dates,
        plan_id: to,
        id,
        duty_id: row.duty_id && (wish.dutyIds.get(row.duty_id) ?? null),
        quote: dates.last_day ? null : row.quote,
        ...{ paragraph: null, span_start: null, span_end: null, version: 1 },
      })),
    )
    .execute()
  const proposals = copies.flatMap(({ row, dates, id }) =>
    dates.last_day && row.last_day ? [{ plan_id: to, deadline_id: id, old_day: row.last_day }] : [],
  )
  if (proposals.length > 0) await at.write.insertInto('plans.date_proposal').values(proposals).execute()
  return new Map(copies.map(({ row, id }) => [row.id, id]))
}

/** The live deadlines that come along, each with its dates in the new year. */
async function moved({ write, read }: At, planId: string, live: readonly Deadline[], wish: Wish) {
  const { toYear, clear } = wish
  const year = { years: toYear - wish.fromYear, toYear, clear, calendar: await workCalendar(read) }
  const ids = new Set(live.map(({ id }) => id))
  const rows = await write
    .selectFrom('plans.deadline')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.flatMap((row) => {
    const dates = inNewYear({ ...row, from: row.from_day, until: row.until_day, by: row.bound }, year)
    return dates && ids.has(row.id) ? [{ row, dates }] : []
  })
}

async function copyObligations(
  { write, now }: At,
  planId: string,
  obligations: readonly ReportObligation[],
  { units, deadlineIds }: Wish & { deadlineIds: Ids },
): Promise<void> {
  if (obligations.length === 0) return
  const known = new Set(units.map(({ id }) => id))
  const copies = obligations.map((one, i) => ({ ...one, newId: newId(now.getTime()), position: (i + 1) * 1000 }))
  await write
    .insertInto('plans.report_obligation')
    .values(
      copies.map((one) => ({
        plan_id: planId,
        id: one.newId,
        position: one.position,
        what: one.what,
        recurrence: one.recurrence,
        level: one.level,
        deadline_id: one.deadlineId && (deadlineIds.get(one.deadlineId) ?? null),
        open_names: [
          ...one.openNames,
          ...[...one.from, ...one.to].flatMap(({ id, shortName }) => (known.has(id) ? [] : [shortName])),
        ],
      })),
    )
    .execute()
  const parties = copies.flatMap((one) =>
    (['from', 'to'] as const).flatMap((side) =>
      one[side]
        .filter(({ id }) => known.has(id))
        .map(({ id }) => ({ plan_id: planId, obligation_id: one.newId, unit_id: id, side })),
    ),
  )
  if (parties.length > 0) await write.insertInto('plans.report_obligation_unit').values(parties).execute()
}

/** Words that still speak of the old year are pointed out, never rewritten: the year may be that of a cited document. */
async function remarkOldYear(
  { write }: At,
  planId: string,
  said: readonly string[],
  { fromYear }: Wish,
): Promise<void> {
  const rows = said
    .filter((text) => mentionsYear(text, fromYear))
    .map((text, i) => ({
      plan_id: planId,
      id: newId(),
      position: i + 1,
      kind: 'old-year',
      severity: 'warning' as const,
      text: t.oldYear(fromYear, text),
      evidence: '[]',
    }))
  if (rows.length > 0) await write.insertInto('plans.remark').values(rows).execute()
}
