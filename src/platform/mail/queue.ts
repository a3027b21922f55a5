import type { Kysely } from 'kysely'
import type { DB } from '../db/index.ts'
import { newId } from '../id.ts'
import type { Privacy } from '../privacy/index.ts'

/** One e-mail in plain text. `key` says what it is about: the same key is queued once. */
export type Mail = { key: string; to: string; subject: string; body: string }

/** Puts e-mails into the outbox; the job sends them. Answers how many are new. */
export async function queueMail(db: Kysely<DB>, mails: readonly Mail[], now: Date): Promise<number> {
  if (mails.length === 0) return 0
  const rows = mails.map(({ key, to, subject, body }) => ({
    id: newId(now.getTime()),
    key,
    recipient: to,
    subject: oneLine(subject),
    body,
    queued_at: now,
  }))
  const done = await db
    .insertInto('platform.mail')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0)
}

/**
 * Puts e-mails to a citizen into the outbox, sealed with the key of what they are about: address, subject and text stand nowhere
 * open, and only the job that sends them opens them. Throws Problem 409 for a subject that was forgotten.
 */
export async function queueSealedMail(
  db: Kysely<DB>,
  { subjectId, privacy }: { subjectId: string; privacy: Pick<Privacy, 'seal'> },
  mails: readonly Mail[],
  now: Date,
): Promise<number> {
  if (mails.length === 0) return 0
  const sealed = await privacy.seal(
    mails.map(({ to, subject, body }) => ({
      subjectId,
      value: JSON.stringify({ to, subject: oneLine(subject), body }),
    })),
  )
  const rows = mails.map(({ key }, i) => ({
    id: newId(now.getTime()),
    key,
    recipient: '',
    subject: '',
    body: '',
    subject_id: subjectId,
    sealed: sealed[i]!,
    queued_at: now,
  }))
  const done = await db
    .insertInto('platform.mail')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0)
}

/** A header holds no line break. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
