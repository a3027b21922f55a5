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
}

/** A deadline's last day with its distance in working days; words and a sign, never colour alone. */
export function Due({ due, today, calendar, lateText }: Props) {
  const text = `hạn ${formatDate(due)}`
  if (due < today) {
    const days = workingDaysBetween(due, today, calendar)
    return (
      <>
        <Mark tone="late">{lateText ?? uiTexts.late(days)}</Mark> <span className="small quiet">{text}</span>
      </>
    )
  }
  if (due === today) return <Mark tone="soon">{uiTexts.today}</Mark>
  const days = workingDaysBetween(today, due, calendar)
  if (days <= SOON) return <Mark tone="soon">{`${text}, ${uiTexts.remaining(days)}`}</Mark>
  return <span className="small quiet">{`${text}, ${uiTexts.remaining(days)}`}</span>
}
