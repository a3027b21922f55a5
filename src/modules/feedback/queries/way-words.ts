import { sql } from 'kysely'
import type { Database } from '#platform/db/index.ts'

/** What goes to a sender: an answer, a question or a notice. */
export type Told = 'answer' | 'question' | 'notice'

/** Ways to senders with the words that go by them, the code and the sealed contact. */
export const waysWithWords = (db: Database) =>
  db
    .selectFrom('feedback.delivery as way')
    .leftJoin('feedback.answer as answer', (join) =>
      join.onRef('answer.petition_id', '=', 'way.petition_id').onRef('answer.n', '=', 'way.answer_n'),
    )
    .leftJoin('feedback.message as message', (join) =>
      join.onRef('message.petition_id', '=', 'way.petition_id').onRef('message.n', '=', 'way.message_n'),
    )
    .innerJoin('feedback.petition as petition', 'petition.id', 'way.petition_id')
    .innerJoin('feedback.sender as sender', 'sender.petition_id', 'way.petition_id')
    .select(['way.n', 'petition.code', 'sender.contact'])
    .select(sql<string | null>`coalesce(answer.body, message.body)`.as('body'))
    .select(sql<Told>`coalesce(message.kind, 'answer')`.as('what'))
