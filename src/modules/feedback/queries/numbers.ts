import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '#platform/db/index.ts'

type Db = Reader<'feedback' | 'organisation'>

export const dimensions = ['topic', 'place', 'unit', 'month'] as const
export type Dimension = (typeof dimensions)[number]

/** What was received under a label: how many, how many of them were answered, and in time, and the median of days it took. */
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
  month: sql`1`,
}

/** Reflections and proposals received in a year, counted by one dimension: numbers only, whoever looks. */
export async function numbersBy(db: Db, dimension: Dimension, year: number): Promise<NumberRow[]> {
  const { rows } = await counted(year, labels[dimension], sql`group by 1 order by ${orders[dimension]}, 1`).execute(db)
  return rows
}

/** All of a year together. */
export async function numbersOf(db: Db, year: number): Promise<NumberRow> {
  const { rows } = await counted(year, sql`null::text`, sql``).execute(db)
  return rows[0]!
}

const counted = (year: number, label: RawBuilder<string | null>, grouped: RawBuilder<unknown>) => sql<NumberRow>`
  select ${label} as label,
    count(*)::integer as received,
    count(told.on_day)::integer as answered,
    (count(*) filter (where told.on_day <= petition.result_due_on))::integer as "inTime",
    (percentile_cont(0.5) within group (order by told.on_day - petition.received_on))::float8 as days
  from feedback.petition as petition
    join organisation.unit as unit on unit.id = petition.unit_id
    left join organisation.unit as place on place.id = petition.place_id
    left join feedback.topic as topic on topic.id = petition.topic_id
    left join lateral (select min(on_day) as on_day from feedback.step
      where petition_id = petition.id and kind = 'delivered') told on true
  where petition.kind in ('reflection', 'proposal')
    and petition.received_on between make_date(${year}::integer, 1, 1) and make_date(${year}::integer, 12, 31)
  ${grouped}`

/** The years in which anything was received, the last first. */
export async function yearsReceived(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct extract(year from received_on)::integer as year
    from feedback.petition where kind in ('reflection', 'proposal') order by year desc`.execute(db)
  return rows.map(({ year }) => year)
}
