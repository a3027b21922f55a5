import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { DirectedSubject, Purpose } from '../kind.ts'

type Asking = { db: Reader<'feedback' | 'organisation'>; today: string }

/** Rows that are valid on the day, whatever the table. */
const validOn = (today: string) => sql<boolean>`valid_from <= ${today} and (valid_to is null or valid_to >= ${today})`

export type TopicChoice = { code: string; name: string; description: string; group: string }

/** Topics of today, in their order. */
export const topicChoices = ({ db, today }: Asking): Promise<TopicChoice[]> =>
  db
    .selectFrom('feedback.topic')
    .select(['code', 'name', 'description', 'topic_group as group'])
    .where(validOn(today))
    .orderBy('official_order')
    .execute()

export type PlaceChoice = { id: string; name: string; within: string | null }

/** Communes and, where they are units, hamlets of the territories that have a desk; a hamlet names the commune it lies in. */
export const placeChoices = ({ db, today }: Asking): Promise<PlaceChoice[]> =>
  db
    .selectFrom('organisation.unit as unit')
    .leftJoin('organisation.unit as above', 'above.id', 'unit.parent_id')
    .select(['unit.id', sql<string>`unit.place_name`.as('name')])
    .select(sql<string | null>`case when unit.kind = 'hamlet' then above.place_name end`.as('within'))
    .where('unit.kind', 'in', ['commune', 'hamlet'])
    .where('unit.place_name', 'is not', null)
    .where(sql<boolean>`unit.valid_from <= ${today} and (unit.valid_to is null or unit.valid_to >= ${today})`)
    .where(sql<boolean>`exists (select 1 from organisation.unit_tree tree
      join feedback.desk desk on desk.territory_id = tree.ancestor_id where tree.unit_id = unit.id)`)
    .orderBy(sql`unit.kind = 'hamlet'`)
    .orderBy('unit.official_order')
    .orderBy('unit.place_name')
    .execute()

/** The wording of each consent that a form shows today. */
export async function consentWordings({ db, today }: Asking): Promise<Partial<Record<Purpose, string>>> {
  const rows = await db
    .selectFrom('feedback.consent_wording')
    .select(['purpose', 'text'])
    .where('valid_from', '<=', today)
    .orderBy('version')
    .execute()
  return Object.fromEntries(rows.map(({ purpose, text }) => [purpose, text]))
}

/** What people are told about a complaint or a denunciation today; null while the catalogue says nothing. */
export async function procedureFor({ db, today }: Asking, subject: DirectedSubject) {
  const found = await db
    .selectFrom('feedback.procedure')
    .select(['title', 'what', 'steps', 'time_limit as timeLimit', 'source'])
    .where('subject', '=', subject)
    .where(validOn(today))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  return found ?? null
}

/** What personal data are kept for, and how long. */
export const retentionWords = ({ db }: Pick<Asking, 'db'>) =>
  db.selectFrom('feedback.retention').select(['field', 'purpose', 'months', 'source']).orderBy('field').execute()

export type Desk = {
  unit: string
  phone: string | null
  address: string | null
  hours: string | null
  reception: string | null
}

/** The desk of the widest territory today: whom to call when the form does not do. */
export async function mainDesk({ db, today }: Asking): Promise<Desk | null> {
  const found = await db
    .selectFrom('feedback.desk as desk')
    .innerJoin('organisation.unit as unit', 'unit.id', 'desk.unit_id')
    .select(['unit.full_name as unit', 'desk.phone', 'desk.address', 'desk.hours', 'desk.reception'])
    .where(validOn(today))
    .orderBy(sql`(select count(*) from organisation.unit_tree above where above.unit_id = desk.territory_id)`)
    .orderBy('desk.unit_id')
    .executeTakeFirst()
  return found ?? null
}
