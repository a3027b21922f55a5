import type { Actor } from '#platform/command/actor.ts'
import type { App } from '#platform/http/context.ts'
import { isSettled, type DutyState } from '#modules/plans/index.ts'
import { carriedShares, runningPlanIds, type CarriedShare } from '#modules/plans/server.ts'
import { levelCounts, roundOf, roundsOf } from '#modules/reporting/server.ts'

/** Counting is nobody's: it sees all, and hands out numbers only. */
const counting: Actor = { kind: 'system', cause: 'portal' }

type Asking = Pick<App, 'db' | 'now' | 'today'>

export type PlanProgress = {
  planId: string
  title: string
  duties: number
  /** Duties of which every unit's share is done. */
  done: number
  units: number
  shares: number
  /** Shares by state; only those that there are. */
  states: readonly (readonly [DutyState, number])[]
}

/** How far the confirmed plans of the responsible body are, in numbers only. */
export async function planProgress({ db, today }: Asking, unitId: string): Promise<PlanProgress[]> {
  const shares = await carriedShares({ db, actor: counting, today }, { planIds: await runningPlanIds(db) })
  const plans = Map.groupBy(
    shares.filter(({ planUnitId }) => planUnitId === unitId),
    ({ planId }) => planId,
  )
  return [...plans.values()].map(progressOf)
}

const ORDER: readonly DutyState[] = [
  'done',
  'doneLate',
  'filed',
  'doing',
  'given',
  'late',
  'answered',
  'asked',
  'unanswered',
]

function progressOf(shares: CarriedShare[]): PlanProgress {
  const [{ planId, planTitle }] = shares as [CarriedShare]
  const duties = [...Map.groupBy(shares, ({ dutyId }) => dutyId).values()]
  const states = Map.groupBy(shares, ({ state }) => state)
  return {
    planId,
    title: planTitle,
    duties: duties.length,
    done: duties.filter((owners) => owners.every(({ state }) => isSettled(state))).length,
    units: new Set(shares.map(({ unitId }) => unitId)).size,
    shares: shares.length,
    states: ORDER.flatMap((state) => {
      const count = states.get(state)?.length ?? 0
      return count > 0 ? [[state, count] as const] : []
    }),
  }
}

export type RoundProgress = {
  id: string
  title: string
  levels: { title: string; total: number; sent: number; confirmed: number }[]
}

/** How far the reports of rounds that the body or its offices opened are: owed, sent, confirmed, level by level. */
export async function roundProgress({ db, now, today }: Asking, unitId: string): Promise<RoundProgress[]> {
  const ask = { db, actor: counting, now, today }
  const { items } = await roundsOf(ask, 1)
  const offices = await bodyAndOffices(db, unitId)
  const own = items.filter((round) => offices.includes(round.unitId))
  return Promise.all(
    own.map(async ({ id, title }) => {
      const [round, counts] = await Promise.all([roundOf(ask, id), levelCounts(ask, id)])
      const names = new Map(round?.levels.map(({ level, title: name }) => [level, name]))
      return { id, title, levels: counts.map((one) => ({ ...one, title: names.get(one.level) ?? '' })) }
    }),
  )
}

/** A body with the offices right under it: what is no territory of its own. */
async function bodyAndOffices(db: Asking['db'], unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation.unit')
    .select('id')
    .where((where) =>
      where.or([
        where('id', '=', unitId),
        where.and([where('parent_id', '=', unitId), where('place_name', 'is', null)]),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}
