import { sql } from 'kysely'
import type { Reader } from '../db/index.ts'

const SIZE = 25

/** The outbox as the administrator reads it: newest first. What went to a citizen stays sealed: only that it was queued, and how it went. */
export async function outbox(db: Reader<'platform'>, number: number) {
  const mails = db.selectFrom('platform.mail')
  const { total } = await mails.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await mails
    .select(['id', 'recipient', 'subject', 'body', 'queued_at as queuedAt', 'sent_at as sentAt'])
    .select(sql<boolean>`subject_id is not null`.as('sealed'))
    .select(['failure', 'attempts', 'next_try_at as nextTryAt', 'given_up_at as givenUpAt'])
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return { items, page: { number, size: SIZE, total } }
}

export type OutboxMail = Awaited<ReturnType<typeof outbox>>['items'][number]

/** How many mails wait to leave, and how many were given up. */
export async function outboxCounts(db: Reader<'platform'>): Promise<{ waiting: number; givenUp: number }> {
  const counts = await db
    .selectFrom('platform.mail')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('sent_at', 'is', null).as('unsent'),
      fn.count<number>('given_up_at').as('givenUp'),
    ])
    .executeTakeFirstOrThrow()
  const givenUp = Number(counts.givenUp)
  return { givenUp, waiting: Number(counts.unsent) - givenUp }
}
