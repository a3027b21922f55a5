import { formatDate } from '#platform/text/index.ts'
import { lastWorkingDayUpTo, type LocalDate, type WorkCalendar } from '#platform/time/index.ts'
import { carryingTexts as t } from './texts.vi.ts'

/** The dates of an assignment: the plan's last day, the lead's inner date, the cooperators' dates. */
export type InnerDates = {
  planDue: LocalDate | null
  leadDue: LocalDate | null
  /** `at` is the row of the form, for the name of its field. */
  cooperators: readonly { at: number; dueOn: LocalDate | null }[]
  calendar: WorkCalendar
}

/**
 * What is wrong with them, by the field's name (`dueOn`, `cooperators.0.dueOn`). The lead's inner date may not lie after
 * the plan's last working day; a cooperator owes the lead, so its date lies before the lead's. Empty when all is well.
 */
export function innerDateErrors({ cooperators, calendar, ...dues }: InnerDates): Record<string, string> {
  const errors: Record<string, string> = {}
  const planDue = dues.planDue && lastWorkingDayUpTo(dues.planDue, calendar)
  const { leadDue } = dues
  if (leadDue && planDue && leadDue > planDue) errors['dueOn'] = t.innerAfterPlan(formatDate(planDue))
  const owed = leadDue ? lastWorkingDayUpTo(leadDue, calendar) : planDue
  for (const { at, dueOn } of cooperators) {
    const wrong = cooperatorError(dueOn, owed)
    if (wrong) errors[`cooperators.${at}.dueOn`] = wrong
  }
  return errors
}

function cooperatorError(due: LocalDate | null, owed: LocalDate | null): string | null {
  if (!due) return t.cooperatorDateMissing
  if (!owed) return t.leadDateMissing
  return due < owed ? null : t.cooperatorTooLate(formatDate(owed))
}
