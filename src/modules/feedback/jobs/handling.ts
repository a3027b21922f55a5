import { z } from 'zod'
import { workCalendar } from '#modules/organisation/server.ts'
import { perform } from '#platform/command/perform.ts'
import { readOnly } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Job, JobContext } from '#platform/jobs/index.ts'
import { mailOutcomes, queueSealedMail, type Mail } from '#platform/mail/index.ts'
import { isWorkingDay } from '#platform/time/index.ts'
import { climbOverdue } from '../commands/climb.ts'
import { noteDelivery } from '../commands/note-delivery.ts'
import { mailTexts as t } from '../handling/texts.vi.ts'
import { deliveryKey, mailsOut, toldMail, waitingMails } from '../queries/mail-wanted.ts'
import { climbsDue } from '../queries/overdue.ts'

const about = z.object({ petitionId: z.uuid(), eventId: z.uuid() })

/** What feedback's offices do by the clock and after events; a repeat finds its work done. */
export const handlingJobs: readonly Job[] = [
  { name: 'feedback.climb', cron: '0 7 * * *', run: climbAll },
  { name: 'feedback.mail-answer', on: ['feedback.delivery-queued'], run: mailAnswer },
  { name: 'feedback.mail-told', on: ['feedback.told'], run: mailTold },
  { name: 'feedback.mail-proof', cron: '*/10 * * * *', run: noteProofs },
]

const system = (cause: string) => ({ kind: 'system' as const, cause })

/** Every working-day morning: what is overdue climbs. */
async function climbAll({ runtime, now, today }: JobContext): Promise<void> {
  const db = readOnly(runtime.db)
  if (!isWorkingDay(today, await workCalendar(db))) return
  const climbs = await climbsDue(db, today)
  const call = { actor: system('feedback.climb'), actId: newId(now.getTime()), now, today }
  if (climbs.length > 0) await perform(runtime, call, climbOverdue, { climbs: climbs.slice(0, 5000) })
}

const open = ({ runtime, appUrl }: JobContext) => ({
  db: runtime.db,
  privacy: runtime.vault.reading(readOnly(runtime.db)),
  appUrl,
})

/** An answer or a question goes out by e-mail; without an SMTP server it waits in the outbox. */
async function mailAnswer(at: JobContext, data: Record<string, unknown>): Promise<void> {
  const event = about.safeParse(data)
  if (!event.success) return
  const { petitionId } = event.data
  const takesMail = at.runtime.gateways.some(({ name }) => name === 'email')
  await queue(at, petitionId, await waitingMails(open(at), petitionId, takesMail))
}

/** Sealed with the petition's key: the sender's address and what he is told stand nowhere open. */
const queue = ({ runtime, now }: JobContext, petitionId: string, mails: readonly Mail[]) =>
  queueSealedMail(runtime.db, { subjectId: petitionId, privacy: runtime.vault.within(runtime.db, now) }, mails, now)

async function mailTold(at: JobContext, data: Record<string, unknown>): Promise<void> {
  const event = about.safeParse(data)
  if (!event.success) return
  const { petitionId, eventId } = event.data
  await queue(at, petitionId, await toldMail(open(at), petitionId, eventId))
}

/** What became of the e-mails: taken by the server is the proof; given up, and the next lawful way is tried. */
async function noteProofs({ runtime, now, today }: JobContext): Promise<void> {
  const waiting = await mailsOut(runtime.db)
  const outcomes = await mailOutcomes(
    runtime.db,
    waiting.map(({ petitionId, n }) => deliveryKey(petitionId, n)),
  )
  for (const { petitionId, n } of waiting) {
    const outcome = outcomes.get(deliveryKey(petitionId, n))
    if (!outcome) continue
    const came = outcome === 'sent' ? { how: 'arrived', proof: t.sent } : { how: 'failed', failure: t.notSent }
    const call = { actor: system('feedback.mail-proof'), actId: newId(now.getTime()), now, today }
    await perform(runtime, call, noteDelivery, { petitionId, n, came })
  }
}
