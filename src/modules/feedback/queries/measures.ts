import { sql, type RawBuilder } from 'kysely'
import {
  counts,
  dimensions,
  places,
  scores,
  type Count,
  type Dimension,
  type MeasureLine,
  type Measures,
  type Satisfaction,
  type Score,
} from '../measure.ts'
import { communeId, countedAs, lastScore } from './measured.ts'
import { narrowed, type PetitionFilter } from './petition-list.ts'
import type { Asking } from './petition-rows.ts'

/** The petitions of a filter that the asker sees, each once, with what they are counted as and by. */
const facts = (ask: Asking, filter: PetitionFilter) =>
  narrowed(ask, filter)
    .select(['petition.kind', 'petition.channel', 'petition.sender_sex as sex', 'topic.code as topic'])
    .select(['topic.name as topicName', 'topic.official_order as topicOrder'])
    .select([communeId.as('commune'), lastScore.as('score')])
    .select(counts.map((count) => countedAs(count, ask.today).as(count)))

const columns: Record<Dimension | 'score', RawBuilder<unknown>> = {
  kind: sql`one.kind`,
  channel: sql`one.channel`,
  commune: sql`one.commune`,
  topic: sql`one.topic`,
  sex: sql`one.sex`,
  score: sql`one.score`,
}
const sets = Object.values(columns)
const bits = Object.keys(columns)

/** All counts of a filter: together, by each dimension, and how satisfied the senders were. One statement. */
export async function measuresOf(ask: Asking, filter: PetitionFilter): Promise<Measures> {
  const rows = await ask.db
    .selectFrom(facts(ask, filter).as('one'))
    .leftJoin('organisation.unit as commune', 'commune.id', 'one.commune')
    .select(sql<number>`grouping(${sql.join(sets)})`.as('set'))
    .select(
      sql<string | null>`coalesce(one.kind, one.channel, one.commune::text, one.topic, one.sex, one.score::text)`.as(
        'key',
      ),
    )
    .select(sql<string | null>`min(coalesce(commune.place_name, commune.short_name))`.as('communeName'))
    .select(sql<string | null>`min(one."topicName")`.as('topicName'))
    .select(sql<number | null>`min(coalesce(commune.official_order, one."topicOrder"))`.as('position'))
    .select(sql<number | null>`avg(one.score)::float8`.as('mean'))
    .select(counts.map((count) => tally(count).as(count)))
    .groupBy(sql`grouping sets ((), ${sql.join(sets.map((column) => sql`(${column})`))})`)
    .orderBy('position')
    .execute()
  const parts = rows.map((row) => ({ ...row, by: dimensionOf(row.set) }))
  const all = parts.find(({ by }) => by === null)!
  return {
    all: lineOf({ ...all, by: null }),
    by: Object.fromEntries(dimensions.map((one) => [one, ordered(one, parts)])) as Measures['by'],
    satisfaction: satisfactionOf(parts, all.mean, all.rated),
  }
}

const tally = (count: Count) => sql<number>`(count(*) filter (where one.${sql.ref(count)}))::integer`

type Part = Record<Count, number> & {
  by: Dimension | 'score' | null
  key: string | null
  communeName: string | null
  topicName: string | null
}

/** Which column a row is grouped by: `grouping` sets a bit, the first column's highest, for each that it is not. */
function dimensionOf(set: number): Dimension | 'score' | null {
  const at = bits.findIndex((_, i) => (set & (1 << (bits.length - 1 - i))) === 0)
  return at === -1 ? null : (bits[at] as Dimension | 'score')
}

function lineOf(part: Part): MeasureLine {
  const label = { commune: part.communeName, topic: part.topicName }[part.by as 'commune'] ?? null
  return {
    key: part.key,
    label: part.key === null ? null : label,
    counts: Object.fromEntries(counts.map((count) => [count, part[count]])) as Record<Count, number>,
  }
}

/** In official order, what is not known last. */
function ordered(dimension: Dimension, parts: readonly Part[]): MeasureLine[] {
  const lines = parts.filter(({ by }) => by === dimension).map(lineOf)
  const order = dimension in places ? (places[dimension as 'kind'] as readonly string[]) : null
  const at = ({ key }: MeasureLine) => (key === null ? Infinity : (order?.indexOf(key) ?? 0))
  return lines.sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)))
}

function satisfactionOf(parts: readonly Part[], mean: number | null, rated: number): Satisfaction {
  const of = (score: Score) => parts.find(({ by, key }) => by === 'score' && key === String(score))?.rated ?? 0
  return {
    rated,
    mean,
    byScore: Object.fromEntries(scores.map((score) => [score, of(score)])) as Record<Score, number>,
  }
}
