import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import type { Todo, Todos } from '#platform/todo/index.ts'
import { completeness, flagUpwards, newsOf } from '../consolidation.ts'
import { consolidationHref } from '../consolidation-address.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'
import { mayPrepare } from '../policy.ts'
import { newsOfRound } from './consolidation-news.ts'
import { consolidationPlaces, type ConsolidationPlace } from './consolidation-places.ts'
import { sharesBeneath } from './consolidation-units.ts'

const ROUNDS = 10

/** What waits for those who consolidate: all parts are confirmed and nothing is frozen yet, or new figures came after it. */
export async function consolidationTodos(ask: Ask): Promise<Todos> {
  const rounds = await openRounds(ask)
  const items = (await Promise.all(rounds.map((round) => todosOfRound(ask, round)))).flat()
  return { items, total: items.length }
}

type Round = { id: string; title: string }

/** The latest rounds in which the person's unit consolidates. */
async function openRounds({ db, actor }: Ask): Promise<Round[]> {
  if (actor.kind !== 'person') return []
  const units = actor.memberships.map(({ unitId }) => unitId)
  const { rows } = await sql<Round>`
    select round.id, round.title from reporting.round round
    where exists (
      select from reporting.member member
      join reporting.member_part link
        on link.round_id = member.round_id and link.level = member.level and link.unit_id = member.unit_id
      join reporting.part part on part.id = link.part_id and part.figures = 'consolidated'
      where member.round_id = round.id
        and (member.unit_id = any(${units}::uuid[]) or member.drafted_by_unit_id = any(${units}::uuid[])))
    order by round.opened_at desc limit ${ROUNDS}`.execute(db as never)
  return rows
}

async function todosOfRound(ask: Ask, round: Round): Promise<Todo[]> {
  const places = await consolidationPlaces(ask, round.id)
  const own = places.filter((place) => place.owes && mayPrepare(ask.actor, place))
  if (own.length === 0) return []
  const rows = await newsOfRound(ask.db, round.id)
  const flags = flagUpwards(rows)
  const frozen = new Set(rows.map(({ level, unitId }) => `${level}:${unitId}`))
  const found = await Promise.all(
    own.map(async (place) => {
      const last = rows.find(({ level, unitId }) => level === place.level && unitId === place.unitId)
      // Being on time counts by the first report: one that replaces it owes no day.
      const owing = last?.issued ? { ...place, lastDay: null } : place
      if (last && last.withdrawn.length > 0) return todoOf(owing, t.todoFreezeAnew(round.title))
      if (newsOf(flags, place) === 'direct') return todoOf(owing, t.todoNews(round.title))
      if (frozen.has(`${place.level}:${place.unitId}`)) return null
      const { complete } = completeness(await sharesBeneath(ask.db, place))
      return complete ? todoOf(place, t.todoReady(round.title)) : null
    }),
  )
  return found.filter((todo) => todo !== null)
}

const todoOf = (place: ConsolidationPlace, title: string): Todo => ({
  id: `consolidation-${place.roundId}-${place.level}-${place.unitId}`,
  href: consolidationHref(place),
  title,
  origin: t.todoOrigin(place.shortName),
  due: place.lastDay,
  group: 'waiting',
})
