import { newId } from '#platform/id.ts'
import type { WorkCalendar } from '#platform/time/index.ts'
import { draftDuties, draftObligations, type DraftObligation } from './breakdown.ts'
import { lastDays } from './last-day.ts'
import { matcherOf, type Directory } from './match-units.ts'
import type { ReadDeadline, ReadingShape, ReadSpan } from './reading-shape.ts'
import { reportLevels } from './report-levels.ts'

/** A reading as rows of the plan's tables. */
export function draftRows(planId: string, reading: ReadingShape, directory: Directory, calendar: WorkCalendar) {
  const match = matcherOf(directory)
  const duties = draftDuties(reading, match).map((duty) => ({ ...duty, id: newId() }))
  const deadlines = deadlineRows(planId, reading, duties, calendar)
  return {
    duties: duties.map((duty, i) => ({
      plan_id: planId,
      id: duty.id,
      n: i + 1,
      position: (i + 1) * 1000,
      group_label: duty.label,
      agency: duty.agency,
      text: duty.text,
      request: duty.request,
      open_names: duty.openNames,
      ...placed(duty),
      origin: 'read' as const,
    })),
    dutyUnits: duties.flatMap(({ id, owners }) =>
      owners.map(({ unitId, role }) => ({ plan_id: planId, duty_id: id, unit_id: unitId, role })),
    ),
    deadlines: deadlines.rows,
    ...obligationRows(planId, draftObligations(reading, match), deadlines.ids),
    remarks: remarkRows(planId, reading),
  }
}

function obligationRows(planId: string, drafts: readonly DraftObligation[], deadlineIds: readonly string[]) {
  const all = drafts.map((one) => ({ ...one, id: newId() }))
  const levels = reportLevels(all)
  return {
    obligations: all.map((one, i) => ({
      plan_id: planId,
      id: one.id,
      position: (i + 1) * 1000,
      what: one.what,
      recurrence: one.recurrence,
      deadline_id: one.deadline === null ? null : (deadlineIds[one.deadline] ?? null),
      level: levels[i]!,
      open_names: one.openNames,
      ...placed(one),
    })),
    obligationUnits: all.flatMap(({ id, from, to }) => [
      ...from.map((unitId) => ({ plan_id: planId, obligation_id: id, unit_id: unitId, side: 'from' as const })),
      ...to.map((unitId) => ({ plan_id: planId, obligation_id: id, unit_id: unitId, side: 'to' as const })),
    ]),
  }
}

const remarkRows = (planId: string, { remarks }: ReadingShape) =>
  remarks.map((remark, i) => ({
    plan_id: planId,
    id: newId(),
    position: i + 1,
    kind: remark.kind,
    severity: remark.severity,
    text: remark.text,
    evidence: JSON.stringify(remark.evidence),
  }))

const placed = ({ quote, at }: { quote: string; at: ReadSpan }) => ({
  paragraph: at.paragraph,
  span_start: at.start,
  span_end: at.end,
  quote,
})

type Owning = readonly { id: string; deadlines: readonly number[] }[]

/** One row a deadline, and a copy for each further duty that it binds; `ids` are those of the first rows, by position in the reading. */
function deadlineRows(planId: string, { deadlines }: ReadingShape, duties: Owning, calendar: WorkCalendar) {
  const ids = deadlines.map(() => newId())
  const holders = deadlines.map((_, i) => duties.filter((duty) => duty.deadlines.includes(i)).map(({ id }) => id))
  const rows = deadlines.flatMap((deadline, i) => {
    const base = { plan_id: planId, position: (i + 1) * 1000, ...limitOf(deadline, calendar), ...placed(deadline) }
    const [first = null, ...others] = holders[i]!
    return [
      { ...base, id: ids[i]!, duty_id: first },
      ...others.map((dutyId) => ({ ...base, id: newId(), duty_id: dutyId })),
    ]
  })
  return { ids, rows }
}

/** As `Recurrence.day` wants it. */
function ruleDay({ day, month }: ReadDeadline): string | null {
  if (day === null) return null
  return month === null ? String(day) : `${month}-${day}`
}

function limitOf(deadline: ReadDeadline, calendar: WorkCalendar) {
  const last = lastDays(deadline, calendar)
  return {
    kind: deadline.kind,
    iso: deadline.iso,
    from_day: deadline.from,
    until_day: deadline.until,
    rule: deadline.rule,
    rule_day: ruleDay(deadline),
    times: deadline.times,
    amount: deadline.amount,
    amount_unit: deadline.unit,
    after_event: deadline.after,
    bound: deadline.by,
    who: deadline.who,
    what: deadline.what,
    last_day: last.day,
    last_working_day: last.working,
  }
}
