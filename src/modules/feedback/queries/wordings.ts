import type { Reader } from '#platform/db/index.ts'

/** The wording of each consent that is asked on a day. */
export const wordingsOn = (db: Reader<'feedback'>, day: string) =>
  db
    .selectFrom('feedback.consent_wording')
    .select(['purpose', 'text'])
    .distinctOn('purpose')
    .where('valid_from', '<=', day)
    .orderBy('purpose')
    .orderBy('version', 'desc')
    .execute()
