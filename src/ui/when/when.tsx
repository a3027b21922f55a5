import { formatDate } from '#platform/text/index.ts'
import { workingDaysBetween, type LocalDate, type WorkCalendar } from '#platform/time/index.ts'
import { Mark } from '../mark/mark.tsx'
import { uiTexts } from '../texts.vi.ts'

/** How many working days before its end a deadline is called near. */
const SOON = 5

type Props = {
  due: LocalDate
  today: LocalDate
  calendar: WorkCalendar
  /** Bodies that are asked are never late. */ lateText?: string
  /** The day stands beside it already: only how far away it is. */ dated?: boolean
}

/** A deadline's last day with its distance in working days; words and a sign, never colour alone. */
export function Due({ due, today, calendar, lateText, dated = false }: Props) {
  const text = `hạn ${formatDate(due)}`
  if (due < today) {
    const days = workingDaysBetween(due, today, calendar)
    return (
      <>
        <Mark tone="late">{lateText ?? uiTexts.late(days)}</Mark>{' '}
        {!dated && <span className="small quiet">{text}</span>}
      </>
    )
  }
  if (due === today) return <Mark tone="soon">{uiTexts.today}</Mark>
  const days = workingDaysBetween(today, due, calendar)
  const told = dated ? uiTexts.remaining(days) : `${text}, ${uiTexts.remaining(days)}`
  return days <= SOON ? <Mark tone="soon">{told}</Mark> : <span className="small quiet">{told}</span>
}
