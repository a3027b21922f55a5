import { workCalendar } from '#modules/organisation/server.ts'
import type { Reader } from '#platform/db/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { reachOf, type Reach } from '../handling/extending.ts'

type Db = Reader<'feedback' | 'organisation'>
type Extended = { id: string; topicId: string | null; resultDueOn: LocalDate | null }

/** How far the day of a petition's result can be put off, by whom; null where there is no day, or no rule on it. */
export async function extensionReach(db: Db, petition: Extended, today: LocalDate): Promise<Reach | null> {
  if (!petition.resultDueOn) return null
  const rule = await ruleFor(db, petition.topicId, today)
  if (!rule) return null
  return reachOf(rule, await givenSince(db, petition.id), petition.resultDueOn, await workCalendar(db))
}

/** The topic's own rule, else the one for all. */
const ruleFor = (db: Db, topicId: string | null, today: LocalDate) =>
  db
    .selectFrom('feedback.extension_rule as rule')
    .leftJoin('feedback.topic as topic', 'topic.code', 'rule.topic_code')
    .select(['rule.days', 'rule.day_unit as unit', 'rule.times'])
    .select(['rule.officer_days as officerDays', 'rule.officer_times as officerTimes'])
    .where((where) => where.or([where('rule.topic_code', 'is', null), where('topic.id', '=', topicId)]))
    .where('rule.valid_from', '<=', today)
    .where((where) => where.or([where('rule.valid_to', 'is', null), where('rule.valid_to', '>=', today)]))
    .orderBy('rule.topic_code', (order) => order.asc().nullsLast())
    .orderBy('rule.valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()

/** How often the result was put off since its clock began, or began anew. */
async function givenSince(db: Db, id: string): Promise<number> {
  const { given } = await db
    .selectFrom('feedback.extension as extension')
    .leftJoin('feedback.not_solved as unsolved', 'unsolved.petition_id', 'extension.petition_id')
    .select((count) => count.fn.countAll<number>().as('given'))
    .where('extension.petition_id', '=', id)
    .where((where) =>
      where.or([where('unsolved.at', 'is', null), where('extension.at', '>', where.ref('unsolved.at'))]),
    )
    .executeTakeFirstOrThrow()
  return Number(given)
}
