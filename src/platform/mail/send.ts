import { createTransport, type Transporter } from 'nodemailer'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../db/index.ts'
import { nextTry, type SendFailure } from './retry.ts'

/** How e-mail leaves the house. */
export type Post = { smtpUrl: string; from: string }

const BATCH = 50

/** What happened in one round of sending. */
export type Sent = { sent: number; failed: number }

/**
 * Sends what waits in the outbox. Each mail is locked, sent and noted by itself: a crash between sending and noting
 * repeats at most that one. Failures are kept with the server's answer and tried again later (see `nextTry`).
 */
export async function sendMail(db: Kysely<DB>, post: Post, now: Date): Promise<Sent> {
  const transport = createTransport(
    {
      url: post.smtpUrl,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      // Texts of reminders hold no files or addresses to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: post.from },
  )
  const outcome: Sent = { sent: 0, failed: 0 }
  try {
    for (let n = 0; n < BATCH; n += 1) {
      const one = await db.transaction().execute((trx) => sendNext(trx, transport, now))
      if (one === null) break
      outcome[one] += 1
    }
  } finally {
    transport.close()
  }
  return outcome
}

async function sendNext(trx: Transaction<DB>, transport: Transporter, now: Date): Promise<keyof Sent | null> {
  const mail = await trx
    .selectFrom('platform.mail')
    .select(['id', 'recipient', 'subject', 'body', 'attempts'])
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where((where) => where.or([where('next_try_at', 'is', null), where('next_try_at', '<=', now)]))
    .orderBy('queued_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!mail) return null
  const failure = await transport
    .sendMail({ to: { name: '', address: mail.recipient }, subject: mail.subject, text: mail.body })
    .then(
      () => null,
      (error: SendFailure) => error,
    )
  await note(trx, mail, failure, now)
  return failure ? 'failed' : 'sent'
}

async function note(
  trx: Transaction<DB>,
  { id, attempts }: { id: string; attempts: number },
  failure: SendFailure | null,
  now: Date,
): Promise<void> {
  const again = failure && nextTry(failure, attempts + 1, now)
  await trx
    .updateTable('platform.mail')
    .set({
      attempts: sql`attempts + 1`,
      failure: failure?.message ?? null,
      sent_at: failure ? null : now,
      next_try_at: again,
      given_up_at: failure && !again ? now : null,
    })
    .where('id', '=', id)
    .execute()
}
