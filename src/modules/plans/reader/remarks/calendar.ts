import { fold, formatDate } from '#platform/text/index.ts'
import {
  isWorkingDay,
  lastAcceptableDay,
  lastAcceptableWorkingDay,
  localDate,
  weekdayName,
  weekdayOf,
  type DeadlineBound,
  type LocalDate,
} from '#platform/time/index.ts'
import { weekdayNumber } from '../facts/deadlines/clock.ts'
import { quoteOf } from '../paragraphs/index.ts'
import type { Deadline, Quoted, ReportObligation } from '../reading.ts'
import { remarkTexts as t } from '../texts.vi.ts'
import { bodyOf, type Check, remark, shown } from './ground.ts'

type Bound = Deadline & { iso: LocalDate; by: DeadlineBound }

const isBound = (deadline: Deadline): deadline is Bound =>
  deadline.kind === 'date' && deadline.iso !== null && (deadline.by === 'before' || deadline.by === 'not later than')

/** "trước 17 giờ ngày X" ends on X itself. */
const boundOf = ({ by, times }: Pick<Deadline, 'by' | 'times'>): DeadlineBound =>
  by === 'before' && times.length === 0 ? 'before' : 'not later than'

const place = ({ quote, at }: Quoted): Quoted => ({ quote, at })
const dayText = (date: LocalDate) => t.dayOn(weekdayName(date), formatDate(date))

/** A limit on a day off, or one whose last day in time is a day off. */
const checkDaysOff: Check = ({ reading, catalogue: { calendar, dayOffNames } }) =>
  reading.deadlines.filter(isBound).flatMap((deadline) => {
    const { iso } = deadline
    const by = boundOf(deadline)
    const quote = shown(deadline.quote)
    const last = dayText(lastAcceptableWorkingDay(iso, by, calendar))
    if (!isWorkingDay(iso, calendar)) {
      const why = dayOffNames.get(iso) ?? weekdayName(iso)
      return [remark('deadline-on-day-off', 'warning', t.dayOff(quote, formatDate(iso), why, last), [place(deadline)])]
    }
    const day = lastAcceptableDay(iso, by)
    if (isWorkingDay(day, calendar)) return []
    return [remark('last-day-off', 'note', t.lastDayOff(quote, dayText(day), last), [place(deadline)])]
  })

const MEETING = /(?:to chuc|hop|khai mac|chu tri)[^.;]{0,30} (?:hoi nghi|cuoc hop|hoi thao|le )|^hoi nghi/
const TOPICS = ['so ket', 'tong ket', 'giua ky', 'cuoi ky', 'ket thuc']

const topicsOf = (text: string) => TOPICS.filter((topic) => fold(text).includes(topic))
const lastDay = (deadline: Deadline): LocalDate | null =>
  deadline.iso?.length === 10 ? lastAcceptableDay(deadline.iso, boundOf(deadline)) : null

/** A meeting that needs a report which is due only after it. */
const checkMeetings: Check = ({ reading: { deadlines, reportObligations } }) => {
  const reports = reportObligations.flatMap((one) => datedReports(one, deadlines))
  const meetings = deadlines.filter(({ what }) => MEETING.test(fold(what)) && !/bao cao/.test(fold(what)))
  return meetings.flatMap((meeting) => {
    const held = lastDay(meeting)
    const topics = topicsOf(meeting.what)
    const late = reports.filter(({ obligation, due }) => {
      return held !== null && due > held && topicsOf(obligation.what).some((topic) => topics.includes(topic))
    })
    const last = late.toSorted((a, b) => (a.due < b.due ? 1 : -1))[0]
    if (!last) return []
    const text = t.meetingBeforeReport(shown(meeting.quote), shown(last.deadline.quote))
    return [remark('meeting-before-report', 'warning', text, [place(meeting), place(last.deadline)])]
  })
}

function datedReports(obligation: ReportObligation, deadlines: readonly Deadline[]) {
  return obligation.deadlineRefs.flatMap((ref) => {
    const deadline = deadlines[ref]
    const due = deadline ? lastDay(deadline) : null
    return deadline && due !== null ? [{ obligation, deadline, due }] : []
  })
}

const PRINTED_DAY =
  /(?<![\d/.,])(?:(thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\s?,?\s?\(?)?(?:ngay )?(\d{1,2})(?:\/| thang )(\d{1,2})(?:\/| nam )(\d{4})(?![\d/])/g

/** Days that no calendar has, and weekdays that do not fall on the day beside them. */
const checkDays: Check = (ground) =>
  bodyOf(ground).flatMap((paragraph) =>
    [...paragraph.folded.matchAll(PRINTED_DAY)].flatMap((found) => {
      const evidence = [quoteOf(paragraph, found.index, found.index + found[0].length)]
      const quote = shown(evidence[0]?.quote ?? '')
      const date = localDate(Number(found[4]), Number(found[3]), Number(found[2]))
      if (!date) return [remark('impossible-day', 'warning', t.impossibleDay(quote), evidence)]
      const weekday = found[1] ? weekdayNumber(found[1]) : null
      if (weekday === null || weekday === weekdayOf(date)) return []
      return [remark('weekday-mismatch', 'warning', t.weekdayMismatch(quote, weekdayName(date)), evidence)]
    }),
  )

/** Days, deadlines and their order. */
export const calendarChecks: Check[] = [checkMeetings, checkDaysOff, checkDays]
