import { sql } from 'kysely'
import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import type { Glance } from '#platform/todo/index.ts'
import { unitsById } from '#modules/organisation/server.ts'
import { difficultiesPath, difficultyPath, remindPath } from '../carrying-paths.ts'
import { planGlance, unitGlance, type GlanceShare } from '../glance.ts'
import { glanceTexts as t } from '../glance-texts.vi.ts'
import { dutyPath, planPath } from '../paths.ts'
import { carriedShares, runningPlanIds } from './carried-shares.ts'
import { difficultiesSeen } from './difficulties.ts'
import { runsPlanOf } from '../visibility.ts'

/** The plans that a leader is shown: the newest ones; the others are on the list of plans. */
const PLANS = 3

/**
 * How plans stand for those who answer for others: a leader sees his unit's plans, a standing office those that it runs, a
 * unit's head the duties of his unit.
 */
export async function planGlances(ask: Ask): Promise<Glance[]> {
  const held = (role: string) => [
    ...new Set(membershipsOf(ask.actor).flatMap((place) => (place.role === role ? [place.unitId] : []))),
  ]
  const [led, offices, headed] = [held('leader'), held('standingOffice'), held('unitHead')]
  const [plans, difficulties, units] = await Promise.all([
    ledPlans(ask, led, offices),
    led.length > 0 ? submitted(ask) : [],
    headedUnits(ask, headed),
  ])
  return [...plans, ...difficulties, ...units]
}

async function ledPlans(ask: Ask, led: readonly string[], offices: readonly string[]): Promise<Glance[]> {
  if (led.length + offices.length === 0) return []
  const run = sql<boolean>`exists (select 1 from organisation.unit office
    where office.id = any(${[...offices]}::uuid[]) and ${runsPlanOf('plan', ask.today)})`
  const plans = await ask.db
    .selectFrom('plans.plan as plan')
    .select(['plan.id', 'plan.title', run.as('runs')])
    .where(sql<boolean>`(plan.unit_id = any(${[...led]}::uuid[]) or ${run})`)
    .where(sql<boolean>`exists (select 1 from plans.confirmation done where done.plan_id = plan.id)`)
    .orderBy('plan.issue_date', (order) => order.desc().nullsFirst())
    .orderBy('plan.id', 'desc')
    .limit(PLANS)
    .execute()
  const shares = await carriedShares(ask, { planIds: plans.map(({ id }) => id) })
  return plans.map((plan) => {
    const own = shares.filter(({ planId }) => planId === plan.id)
    const paths = {
      plan: `${planPath(plan.id)}/theo-doi`,
      duty: ({ dutyId }: GlanceShare) => dutyPath(plan.id, dutyId),
    }
    return { ...planGlance(plan, own, ask.today, paths), ...(plan.runs && urging(plan.id, own, offices)) }
  })
}

/** For who runs the plan: the way to urge the other units that are behind. */
function urging(planId: string, shares: readonly GlanceShare[], offices: readonly string[]): Pick<Glance, 'action'> {
  const behind = shares.filter(({ state }) => state === 'late' || state === 'unanswered')
  const units = new Set(behind.flatMap(({ unitId }) => (offices.includes(unitId) ? [] : [unitId]))).size
  return units > 0 ? { action: { href: remindPath(planId), text: t.urge(units) } } : {}
}

/** Difficulties that were put before the leader's unit and have no reply yet. */
async function submitted(ask: Ask): Promise<Glance[]> {
  const { items, page } = await difficultiesSeen(ask, { state: 'submitted', words: null, number: 1 })
  return [
    {
      id: 'difficulties',
      title: t.difficulties,
      summary: page.total === 0 ? t.noDifficulties : null,
      href: difficultiesPath,
      lines: items.slice(0, 5).map(({ id, title, unitName, raisedOn }) => ({
        id,
        text: title,
        href: difficultyPath(id),
        note: t.raised(unitName, formatDate(raisedOn)),
        due: null,
        mark: null,
      })),
      total: page.total,
    },
  ]
}

async function headedUnits(ask: Ask, unitIds: readonly string[]): Promise<Glance[]> {
  if (unitIds.length === 0) return []
  const planIds = await runningPlanIds(ask.db, unitIds)
  const [units, shares] = await Promise.all([
    unitsById(ask.db, unitIds),
    carriedShares(ask, { planIds, unitIds: [...unitIds] }),
  ])
  return units.flatMap(({ id, shortName }) => {
    const own = shares.filter(({ unitId }) => unitId === id)
    return own.length > 0 ? [unitGlance({ id, name: shortName }, own)] : []
  })
}
