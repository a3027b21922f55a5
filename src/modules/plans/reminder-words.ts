import { formatDate } from '#platform/text/index.ts'
import { lastWorkingDayUpTo, workingDaysBetween, type LocalDate, type WorkCalendar } from '#platform/time/index.ts'
import { lateDays } from './reminder-stage.ts'
import { reminderTexts as t } from './texts.vi.ts'

/** What a unit is reminded of. */
export type OwedLine = { unitId: string; unitName: string; text: string; request: boolean; due: LocalDate | null }

/** One duty that a unit is reminded of, as it stood on the day. */
export type ReminderLine = OwedLine & {
  dutyId: string
  n: number
  /** The working days passed since, by the calendar of the day; 0 while in time. */
  lateDays: number
}

type Owed = { request: boolean; due: LocalDate | null }

/** How it stands, in the words of an office: "quá hạn 3 ngày làm việc"; a body that is asked is never late: "chưa phản hồi". */
export function standing({ request, due }: Owed, today: LocalDate, calendar: WorkCalendar): string {
  if (!due) return t.noDate
  if (due < today) return passed(request, lateDays(due, today, calendar))
  return due === today ? t.today : t.left(workingDaysBetween(today, due, calendar))
}

function passed(request: boolean, days: number): string {
  if (request) return t.unanswered
  return days === 0 ? t.justPassed : t.late(days)
}

/** "Lập danh sách (hạn 30/06/2023, quá hạn 3 ngày làm việc)"; asked: "(đề nghị phản hồi trước hết ngày …, chưa phản hồi)". */
export function owedLine(line: Owed & { text: string }, today: LocalDate, calendar: WorkCalendar): string {
  if (!line.due) return t.line(line.text, t.noDate)
  const day = formatDate(lastWorkingDayUpTo(line.due, calendar))
  const named = line.request ? t.asked(day) : t.due(day)
  return t.line(line.text, `${named}, ${standing(line, today, calendar)}`)
}

/** `plan` is what is owed for: a plan, a round of reports. */
type About = { office: string; plan: string; today: LocalDate; calendar: WorkCalendar }

/** The words around the list; those of duties unless others are given. */
export type ReminderWording = Pick<typeof t, 'shortHead' | 'shortFoot' | 'mailSubject' | 'mailHead' | 'mailFoot'>

/** A short text to copy into a message to the units: who owes what, one line each. */
export function shortText(
  lines: readonly OwedLine[],
  { office, plan, today, calendar }: About,
  note: string | null,
  words: ReminderWording = t,
): string {
  const owed = lines.map((line) => t.unitLine(line.unitName, owedLine(line, today, calendar)))
  return [words.shortHead(office, plan, formatDate(today)), ...owed, ...(note ? [note] : []), words.shortFoot].join(
    '\n',
  )
}

/** The e-mail to one person of a unit about what the unit owes. */
export function mailText(
  unitName: string,
  lines: readonly (Owed & { text: string })[],
  { plan, today, calendar, address }: Omit<About, 'office'> & { address: string },
  words: ReminderWording = t,
): { subject: string; body: string } {
  const owed = lines.map((line) => `- ${owedLine(line, today, calendar)}`)
  const body = [words.mailHead(unitName, plan, formatDate(today)), '', ...owed, '', words.mailFoot(address)].join('\n')
  return { subject: words.mailSubject(lines.length, plan), body }
}
