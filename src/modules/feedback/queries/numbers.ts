import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { answeredUntil, countedAs } from './measured.ts'

type Db = Reader<'feedback' | 'organisation'>

export const dimensions = ['topic', 'place', 'unit', 'month'] as const
export type Dimension = (typeof dimensions)[number]

/** What of them is wanted: received in a year, as they stood at the end of a day. */
export type Span = { year: number; day: LocalDate }

/**
 * What was received under a label: how many, how many of them stand answered (counted as the offices count them: one that the sender
 * brought back is being worked on again), and in time, and the median of days it took.
 */
export type NumberRow = {
  label: string | null
  received: number
  answered: number
  inTime: number
  days: number | null
}

const labels: Record<Dimension, RawBuilder<string | null>> = {
  topic: sql`topic.name`,
  place: sql`place.place_name`,
  unit: sql`unit.short_name`,
  month: sql`to_char(petition.received_on, 'YYYY-MM')`,
}
const orders: Record<Dimension, RawBuilder<unknown>> = {
  topic: sql`min(topic.official_order) nulls last`,
  place: sql`min(place.official_order) nulls last`,
  unit: sql`count(*) desc`,
  month: sql`to_char(petition.received_on, 'YYYY-MM')`,
}

/** Reflections and proposals received in a year, counted by one dimension: numbers only, whoever looks. */
export const numbersBy = (db: Db, dimension: Dimension, { year, day }: Span): Promise<NumberRow[]> =>
  receivedIn(db, year)
    .select([labels[dimension].as('label'), ...counts(day)])
    .groupBy(labels[dimension])
    .orderBy(orders[dimension])
    .execute()

/** All of a year together. */
export const numbersOf = (db: Db, { year, day }: Span): Promise<NumberRow> =>
  receivedIn(db, year)
    .select([sql<string | null>`null`.as('label'), ...counts(day)])
    .executeTakeFirstOrThrow()

const counts = (day: LocalDate) => {
  const inTime = countedAs('in-time', day)
  const answered = sql<boolean>`(${inTime} or ${countedAs('late', day)})`
  const days = sql`${answeredUntil(day)} - petition.received_on`
  return [
    sql<number>`count(*)::integer`.as('received'),
    sql<number>`(count(*) filter (where ${answered}))::integer`.as('answered'),
    sql<number>`(count(*) filter (where ${inTime}))::integer`.as('inTime'),
    sql<number | null>`(percentile_cont(0.5) within group (order by ${days}) filter (where ${answered}))::float8`.as(
      'days',
    ),
  ] as const
}

const receivedIn = (db: Db, year: number) =>
  db
    .selectFrom('feedback.petition as petition')
    .innerJoin('organisation.unit as unit', 'unit.id', 'petition.unit_id')
    .leftJoin('organisation.unit as place', 'place.id', 'petition.place_id')
    .leftJoin('feedback.topic as topic', 'topic.id', 'petition.topic_id')
    .where('petition.kind', 'in', ['reflection', 'proposal'])
    .where('petition.received_on', '>=', `${year}-01-01`)
    .where('petition.received_on', '<=', `${year}-12-31`)

/** The years in which anything was received, the last first. */
export async function yearsReceived(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('feedback.petition')
    .select(sql<number>`extract(year from received_on)::integer`.as('year'))
    .distinct()
    .where('kind', 'in', ['reflection', 'proposal'])
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}
