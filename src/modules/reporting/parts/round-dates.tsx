import { formatDate } from '#platform/text/index.ts'
import { lastWorkingDayUpTo, weekdayName, type WorkCalendar } from '#platform/time/index.ts'
import { Due } from '#ui/when/when.tsx'
import { pageTexts as t } from '../texts.vi.ts'

type Period = { periodFrom: string; periodUntil: string; cutoffOn: string | null; cutoffNote: string | null }

/** Period and cut-off of the figures: two dates, never one. */
export const PeriodLine = ({ periodFrom, periodUntil, cutoffOn, cutoffNote }: Period) => (
  <p className="quiet">
    {t.period(formatDate(periodFrom), formatDate(periodUntil))} ·{' '}
    {cutoffOn ? t.cutoff(formatDate(cutoffOn)) : t.noCutoff}
    {cutoffNote && ` (${t.provisional(cutoffNote)})`}
  </p>
)

type Step = { dueOn: string | null; bound: 'before' | 'not later than' | null; lastDay: string | null }

type DueProps = {
  level: Step
  today: string
  calendar: WorkCalendar
  /** Sent already, or asked and not ordered: how far away the day is, is of no matter. */
  settled?: boolean
}

/** When a level is due: the named day, the last working day, and how far away it is. Days off after that still count as in time. */
export function LevelDue({ level, today, calendar, settled = false }: DueProps) {
  const { dueOn, bound, lastDay } = level
  if (!dueOn || !lastDay) return <span className="quiet small">{t.noDue}</span>
  const working = lastWorkingDayUpTo(lastDay, calendar)
  return (
    <span>
      <span className={settled ? 'small quiet' : 'small'}>
        {t.due(bound === 'before', formatDate(dueOn), `${weekdayName(working)} ${formatDate(working)}`)}
      </span>{' '}
      {!settled && <Due due={lastDay} today={today} calendar={calendar} dated />}
    </span>
  )
}
