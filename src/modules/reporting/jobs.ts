import { perform, type Runtime } from '#platform/command/perform.ts'
import { newId } from '#platform/id.ts'
import type { Job, JobContext } from '#platform/jobs/index.ts'
import { numberAndSymbol } from '#modules/documents/index.ts'
import { readOnly } from '#platform/db/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import { z } from 'zod'
import { markSent, reopenFiling } from './commands/mark-sent.ts'
import { tellStanding } from './commands/tell-standing.ts'
import { reportReminderMails } from './queries/report-reminder-mail.ts'

const subject = { subjectSlice: z.string(), subjectKind: z.string(), subjectId: z.uuid(), signingId: z.uuid() }
const issued = z.object({ ...subject, number: z.number(), symbol: z.string(), signedOn: z.iso.date() })
const ended = z.object(subject)
const reminded = z.object({ roundId: z.uuid(), callId: z.uuid(), eventId: z.uuid() })
const moved = z.object({ roundId: z.uuid(), filingId: z.uuid().nullable().default(null) })

const isFiling = (event: { subjectSlice: string; subjectKind: string }) =>
  event.subjectSlice === 'reporting' && event.subjectKind === 'filing'

/** A repeat of the event finds its act done: the act's id is the event's. */
const asSystem = ({ runtime, now, today }: JobContext, data: Record<string, unknown>) => ({
  runtime: runtime satisfies Runtime,
  call: {
    actor: { kind: 'system' as const, cause: String(data['event']) },
    actId: typeof data['eventId'] === 'string' ? data['eventId'] : newId(),
    now,
    today,
  },
})

/** What reporting does when documents tells that a report was issued, returned or taken back. */
export const reportingJobs: readonly Job[] = [
  {
    name: 'reporting.mark-sent',
    on: ['documents.issued'],
    async run(at, data) {
      const event = issued.safeParse(data)
      if (!event.success || !isFiling(event.data)) return
      const { subjectId, signedOn, number, symbol } = event.data
      const { runtime, call } = asSystem(at, data)
      const documentNumber = numberAndSymbol(number, symbol)
      await perform(runtime, call, markSent, { filingId: subjectId, signedOn, documentNumber })
    },
  },
  {
    name: 'reporting.reopen-filing',
    on: ['documents.returned', 'documents.withdrawn'],
    async run(at, data) {
      const event = ended.safeParse(data)
      if (!event.success || !isFiling(event.data)) return
      const { runtime, call } = asSystem(at, data)
      await perform(runtime, call, reopenFiling, { filingId: event.data.subjectId, signingId: event.data.signingId })
    },
  },
  {
    name: 'reporting.tell-standing',
    on: ['reporting.filing-sent', 'reporting.filings-loaded', 'reporting.part-confirmed', 'reporting.part-sent-back'],
    async run(at, data) {
      const event = moved.safeParse(data)
      if (!event.success) return
      const { runtime, call } = asSystem(at, data)
      await perform(runtime, call, tellStanding, event.data)
    },
  },
  {
    name: 'reporting.mail-reminders',
    on: ['reporting.reminded'],
    async run({ runtime, now, today, appUrl }, data) {
      const event = reminded.safeParse(data)
      if (!event.success) return
      const mails = await reportReminderMails(readOnly(runtime.db), { ...event.data, today, appUrl })
      await queueMail(runtime.db, mails, now)
    },
  },
]
