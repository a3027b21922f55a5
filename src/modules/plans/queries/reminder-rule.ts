import type { Reader } from '#platform/db/index.ts'
import type { LocalDate } from '#platform/time/index.ts'

/** The rule by which units are reminded on a day, with where it comes from; nothing where the catalogue has none for that day. */
export const reminderRuleOn = (db: Reader<'plans'>, day: LocalDate) =>
  db
    .selectFrom('plans.reminder_rule')
    .select(['before', 'after_every as afterEvery', 'source', 'draft'])
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .executeTakeFirst()
