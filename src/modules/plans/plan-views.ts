import { lastWorkingDayUpTo, type WorkCalendar } from '#platform/time/index.ts'
import { worstState, type DutyState } from './duty-state.ts'

/** What a grouping of duties needs of each. */
export type Viewed = {
  n: number
  groupLabel: string | null
  agency: string | null
  due: string | null
  shares: readonly { share: { state: DutyState; due: string | null } | null }[]
}

export type Group<D> = { key: string; duties: D[] }
export type View = 'agency' | 'date' | 'state'

/** The most pressing state of those shares that are known; null where none is. */
export const stateOf = ({ shares }: Viewed): DutyState | null =>
  worstState(shares.flatMap(({ share }) => share?.state ?? []))

/** The day that presses first: of the known shares (extensions counted), else the plan's. */
const pressingDay = ({ shares, due }: Viewed): string | null =>
  shares.flatMap(({ share }) => share?.due ?? []).toSorted()[0] ?? due

/** The duties in groups: by agency as printed, by last working day in time (without a date last), or by state (the most pressing first). Keys are '' where there is none. */
export function groupDuties<D extends Viewed>(duties: readonly D[], view: View, calendar: WorkCalendar): Group<D>[] {
  const keyOf: Record<View, (duty: D) => string> = {
    agency: ({ groupLabel, agency }) => [groupLabel, agency].filter(Boolean).join('. '),
    date: (duty) => {
      const day = pressingDay(duty)
      return day ? lastWorkingDayUpTo(day, calendar) : ''
    },
    state: (duty) => stateOf(duty) ?? '',
  }
  const groups = [...Map.groupBy(duties, keyOf[view])].map(([key, members]) => ({ key, duties: members }))
  if (view === 'agency') return groups
  const rank = view === 'date' ? (key: string) => key || '9999' : (key: string) => String(STATES.indexOf(key))
  return groups.toSorted((a, b) => rank(a.key).localeCompare(rank(b.key)))
}

const STATES = ['late', 'unanswered', 'given', 'asked', 'doing', 'filed', 'doneLate', 'answered', 'done', '']
