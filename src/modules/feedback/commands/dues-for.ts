import { workCalendar } from '#modules/organisation/server.ts'
import type { Reader } from '#platform/db/index.ts'
import { lastDayOf } from '../clock.ts'
import type { Kind } from '../kind.ts'
import { isAnsweredHere } from '../kind.ts'
import { unknownTopic } from '../problems.ts'

type Db = Reader<'feedback' | 'organisation'>
export type Dues = { topicId: string | null; noticeDueOn: string; resultDueOn: string | null }

/**
 * The two clocks of a petition received on a day: the notice by its kind, the result by its topic (none for what is only directed,
 * or while the topic is unknown). Throws Problem 400 for a topic that is not valid then.
 */
export async function duesFor(db: Db, kind: Kind, topicCode: string | undefined, on: string): Promise<Dues> {
  const calendar = await workCalendar(db)
  const notice = await clockOf(db, kind, on)
  const topic = topicCode === undefined || !isAnsweredHere(kind) ? null : await topicOf(db, topicCode, on)
  return {
    topicId: topic?.id ?? null,
    noticeDueOn: lastDayOf(on, notice, calendar),
    resultDueOn: topic && lastDayOf(on, topic, calendar),
  }
}

async function topicOf(db: Db, code: string, on: string) {
  const topic = await db
    .selectFrom('feedback.topic')
    .select(['id', 'days', 'day_unit as unit'])
    .where('code', '=', code)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .executeTakeFirst()
  if (!topic) throw unknownTopic()
  return topic
}

const clockOf = (db: Db, kind: Kind, on: string) =>
  db
    .selectFrom('feedback.notice_clock')
    .select(['days', 'day_unit as unit'])
    .where('kind', '=', kind)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .executeTakeFirstOrThrow()
