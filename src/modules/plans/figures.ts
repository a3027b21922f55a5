import { sql } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import type { FigureScope, Measure } from '#platform/figure/index.ts'
import type { DutyState } from './duty-state.ts'
import { sharePath } from './carrying-paths.ts'
import { carriedShares, runningPlanIds, type CarriedShare } from './queries/carried-shares.ts'
import type { Db } from './queries/share-records.ts'
import { figureTexts as t } from './texts.vi.ts'

type PlanMeasure = Measure<'plans' | 'organisation'>

/** What counts, by the states of the shares at the end of the period. */
const STATES = {
  'plans.duties_all': null,
  'plans.duties_done': ['done', 'doneLate', 'answered'],
  'plans.duties_done_late': ['doneLate'],
  'plans.duties_doing': ['doing', 'filed'],
  'plans.duties_given': ['given', 'asked'],
  'plans.duties_late': ['late'],
  'plans.requests_unanswered': ['unanswered'],
} as const satisfies Record<string, readonly DutyState[] | null>

export type PlanMeasureKey = keyof typeof STATES

const keys = Object.keys(STATES) as PlanMeasureKey[]

/** Duties of running plans by state, each unit's share counted by itself; the state is that of the period's last day. */
export const planMeasures: readonly PlanMeasure[] = keys.map((key) => ({
  key,
  title: t[key],
  unit: t.unit,
  count: async (read, scope) => (await sharesWithin(read, counting, scope, key)).length,
  list: async (ask, scope) => {
    const [all, seen] = await Promise.all([
      sharesWithin(ask.db, counting, scope, key),
      sharesWithin(ask.db, ask.actor, scope, key),
    ])
    return { items: seen.map(entryOf), outside: all.length - seen.length }
  },
}))

/** Counting is nobody's: it sees all. */
const counting: Actor = { kind: 'system', cause: 'figures' }

async function sharesWithin(
  db: Db,
  actor: Actor,
  { units, period, planId }: FigureScope,
  key: PlanMeasureKey,
): Promise<CarriedShare[]> {
  const unitIds = units && (await unitsUnderAll(db, units))
  const planIds = await runningPlanIds(db, unitIds ?? undefined)
  const wanted = planId === null ? planIds : planIds.filter((id) => id === planId)
  const filter = { planIds: wanted, ...(unitIds && { unitIds }) }
  const states: readonly DutyState[] | null = STATES[key]
  const shares = await carriedShares({ db, actor, today: period.until }, filter)
  return shares.filter(({ state }) => states === null || states.includes(state))
}

async function unitsUnderAll(db: Db, units: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation.unit_tree')
    .select('unit_id')
    .distinct()
    .where(sql<boolean>`ancestor_id = any(${[...units]}::uuid[])`)
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}

const entryOf = (share: CarriedShare) => ({
  id: `${share.dutyId} ${share.unitId}`,
  href: sharePath(share),
  title: share.text,
  origin: `${share.unitName} · ${share.planTitle}`,
  on: share.due,
})
