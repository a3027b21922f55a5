import type { Kysely } from 'kysely'
import type { DB } from '../db/index.ts'
import { newId } from '../id.ts'

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

/** A header holds no line break. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
