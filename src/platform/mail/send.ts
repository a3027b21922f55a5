import { createTransport, type Transporter } from 'nodemailer'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../db/index.ts'
import type { Opening, Vault } from '../privacy/index.ts'
import { nextTry, type SendFailure } from './retry.ts'

/** How e-mail leaves the house. */
export type Post = { smtpUrl: string; from: string }

const BATCH = 50

/** By which way mails leave, and what opens the sealed ones. */
type Sending = { post: Post; vault: Pick<Vault, 'within'> }

/** What happened in one round of sending. */
export type Sent = { sent: number; failed: number }

/**
 * Sends what waits in the outbox. Each mail is locked, sent and noted by itself: a crash between sending and noting
 * repeats at most that one. Failures are kept with the server's answer and tried again later (see `nextTry`).
 */
export async function sendMail(db: Kysely<DB>, { post, vault }: Sending, now: Date): Promise<Sent> {
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
      const one = await db
        .transaction()
        .execute((trx) => sendNext(trx, { transport, privacy: vault.within(trx, now) }, now))
      if (one === null) break
      outcome[one] += 1
    }
  } finally {
    transport.close()
  }
  return outcome
}

type Way = { transport: Transporter; privacy: Opening }

async function sendNext(trx: Transaction<DB>, { transport, privacy }: Way, now: Date): Promise<keyof Sent | null> {
  const mail = await trx
    .selectFrom('platform.mail')
    .select(['id', 'recipient as to', 'subject', 'body', 'attempts', 'subject_id as subjectId', 'sealed'])
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
  const content = await contentOf(mail, privacy)
  const failure = content ? await sent(transport, content) : ERASED
  await note(trx, mail, failure, now)
  return failure ? 'failed' : 'sent'
}

type Content = { to: string; subject: string; body: string }
type Kept = Content & { subjectId: string | null; sealed: Uint8Array | null }

/** What is to be sent; null of a sealed mail whose subject was erased meanwhile. */
async function contentOf({ subjectId, sealed, ...open }: Kept, privacy: Opening): Promise<Content | null> {
  if (subjectId === null) return open
  const [text] = await privacy.openTexts([{ subjectId, sealed }])
  return text ? (JSON.parse(text) as Content) : null
}

/** A mail whose citizen had his data erased: nothing is left to send, ever. */
const ERASED: SendFailure = { responseCode: 550, message: 'erased' }

/** Null when the server took it; else its refusal. */
const sent = (transport: Transporter, { to, subject, body }: Content): Promise<SendFailure | null> =>
  transport.sendMail({ to: { name: '', address: to }, subject, text: body }).then(
    () => null,
    ({ responseCode, message }: SendFailure) => ({ responseCode, message, address: to }),
  )

type Noted = { id: string; attempts: number; subjectId: string | null }

async function note(
  trx: Transaction<DB>,
  { id, attempts, subjectId }: Noted,
  failure: (SendFailure & { address?: string }) | null,
  now: Date,
): Promise<void> {
  const again = failure && nextTry(failure, attempts + 1, now)
  await trx
    .updateTable('platform.mail')
    .set({
      attempts: sql`attempts + 1`,
      failure: failure && (subjectId ? withoutAddress(failure) : failure.message),
      sent_at: failure ? null : now,
      next_try_at: again,
      given_up_at: failure && !again ? now : null,
      // What left, or never will, is kept by what it was about, if at all.
      ...(again ? {} : { sealed: null }),
    })
    .where('id', '=', id)
    .execute()
}

/** Servers repeat the address that they refuse. */
const withoutAddress = ({ message, address }: { message: string; address?: string }): string =>
  (address ? message.replaceAll(address, '…') : message).replaceAll(/[^\s<>@]+@[^\s<>@]+/g, '…')
