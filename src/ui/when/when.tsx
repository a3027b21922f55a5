import { formatDate } from '#platform/text/index.ts'
import { lastWorkingDayUpTo, workingDaysBetween, type LocalDate, type WorkCalendar } from '#platform/time/index.ts'
import { Mark } from '../mark/mark.tsx'
import { uiTexts } from '../texts.vi.ts'

/** How many working days before its end a deadline is called near. */
const SOON = 5

type Props = {
  /** The last day in time; shown is the last working day up to it, one date wherever a deadline stands. */
  due: LocalDate
  today: LocalDate
  calendar: WorkCalendar
  /** Bodies that are asked are never late. */ lateText?: string
  /** The day stands beside it already: only how far away it is. */ dated?: boolean
}

/** A deadline's last working day with its distance in working days; words and a sign, never colour alone. */
export function Due({ due, today, calendar, lateText, dated = false }: Props) {
  const day = lastWorkingDayUpTo(due, calendar)
  const text = `hạn ${formatDate(day)}`
  if (due < today) {
    const days = workingDaysBetween(due, today, calendar)
    return (
      <>
        <Mark tone="late">{lateText ?? uiTexts.late(days)}</Mark>{' '}
        {!dated && <span className="small quiet">{text}</span>}
      </>
    )
  }
  return <InTime text={text} day={day} {...{ today, calendar, dated }} />
}

type InTimeProps = Pick<Props, 'today' | 'calendar' | 'dated'> & { text: string; day: LocalDate }

function InTime({ text, day, today, calendar, dated }: InTimeProps) {
  if (day === today) return <Mark tone="soon">{uiTexts.today}</Mark>
  const days = workingDaysBetween(today, day, calendar)
  const distance = day < today ? uiTexts.justDue : uiTexts.remaining(days)
  const told = dated ? distance : `${text}, ${distance}`
  return days <= SOON ? <Mark tone="soon">{told}</Mark> : <span className="small quiet">{told}</span>
}
