import type { LocalDate, WorkCalendar } from '#platform/time/index.ts'
import { lastDayOf } from '../clock.ts'

/** How far and how often a result may be put off (feedback.extension_rule). */
export type ExtensionRule = {
  /** Of one extension, from the day that it puts off. */ days: number
  unit: 'calendar' | 'working'
  times: number
  /** What an officer of the desk decides alone; beyond it a head decides. */ officerDays: number
  officerTimes: number
}

/** The last day to which an officer, and to which a head may put the result off; null = no more. */
export type Reach = { officer: LocalDate | null; head: LocalDate | null }

/** How far the day of a result can be put off, when it was put off `given` times since its clock began. */
export function reachOf(rule: ExtensionRule, given: number, dueOn: LocalDate, calendar: WorkCalendar): Reach {
  const until = (days: number, times: number) =>
    given < times && days > 0 ? lastDayOf(dueOn, { days, unit: rule.unit }, calendar) : null
  return { officer: until(rule.officerDays, rule.officerTimes), head: until(rule.days, rule.times) }
}
