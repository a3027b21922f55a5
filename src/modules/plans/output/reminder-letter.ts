import { headOf, signatureOf, type Issuer } from '#modules/organisation/index.ts'
import type { AdministrativeDocument, DocumentTable } from '#platform/document/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { lastWorkingDayUpTo, type LocalDate, type WorkCalendar } from '#platform/time/index.ts'
import { standing, type OwedLine } from '../reminder-words.ts'
import { letterTexts as t } from '../texts.vi.ts'

/** Names the form of this letter in what is frozen for signature. */
export const REMINDER_LETTER = 'don-doc-1'

export type ReminderLetter = {
  issuer: Issuer
  /** The plan as documents name it, or the round of reports. */
  plan: string
  lines: readonly OwedLine[]
  /** Full names of the units, in official order. */
  addressees: readonly string[]
  note: string | null
  today: LocalDate
  calendar: WorkCalendar
  /** The words around the list; those of duties unless others are given. */
  words?: LetterWording
}

export type LetterWording = Pick<typeof t, 'subject' | 'intro' | 'request' | 'duty'>

/** The công văn đôn đốc: who owes what, with the words of an office that asks and does not command. */
export function reminderLetter({
  issuer,
  plan,
  addressees,
  note,
  words = t,
  ...about
}: ReminderLetter): AdministrativeDocument {
  return {
    ...headOf(issuer),
    number: null,
    date: null,
    draftYear: Number(about.today.slice(0, 4)),
    kindTitle: null,
    subject: words.subject(plan),
    addressees: [...addressees],
    bases: [],
    body: [
      { kind: 'paragraph', text: words.intro(plan, formatDate(about.today)) },
      owedTable(about, words.duty),
      ...(note ? [{ kind: 'paragraph' as const, text: note }] : []),
      { kind: 'paragraph', text: words.request(issuer.fullName) },
    ],
    closing: './.',
    recipients: [t.asAbove, t.archive],
    signature: signatureOf(issuer),
    annexes: [],
  }
}

function owedTable(
  { lines, today, calendar }: Pick<ReminderLetter, 'lines' | 'today' | 'calendar'>,
  owed: string,
): DocumentTable {
  return {
    kind: 'table',
    columns: [{ width: 1, align: 'center' }, { width: 4 }, { width: 7 }, { width: 3, align: 'center' }, { width: 4 }],
    header: [[{ text: t.order }, { text: t.unit }, { text: owed }, { text: t.due }, { text: t.state }]],
    rows: lines.map((line, i) => [
      { text: String(i + 1) },
      { text: line.unitName },
      { text: line.text },
      { text: line.due ? formatDate(lastWorkingDayUpTo(line.due, calendar)) : '' },
      { text: standing(line, today, calendar) },
    ]),
    fontSize: 12,
  }
}
