import { sql } from 'kysely'
import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import type { Glance } from '#platform/todo/index.ts'
import { unitsById } from '#modules/organisation/server.ts'
import { difficultiesPath, difficultyPath } from '../carrying-paths.ts'
import { planGlance, unitGlance } from '../glance.ts'
import { glanceTexts as t } from '../glance-texts.vi.ts'
import { dutyPath, planPath } from '../paths.ts'
import { carriedShares, runningPlanIds } from './carried-shares.ts'
import { difficultiesSeen } from './difficulties.ts'

/** The plans that a leader is shown: the newest ones; the others are on the list of plans. */
const PLANS = 3

/** How plans stand for those who answer for others: a leader sees his unit's plans, a unit's head the duties of his unit. */
export async function planGlances(ask: Ask): Promise<Glance[]> {
  const held = (role: string) => [
    ...new Set(membershipsOf(ask.actor).flatMap((place) => (place.role === role ? [place.unitId] : []))),
  ]
  const [led, headed] = [held('leader'), held('unitHead')]
  const [plans, difficulties, units] = await Promise.all([
    ledPlans(ask, led),
    led.length > 0 ? submitted(ask) : [],
    headedUnits(ask, headed),
  ])
  return [...plans, ...difficulties, ...units]
}

async function ledPlans(ask: Ask, unitIds: readonly string[]): Promise<Glance[]> {
  if (unitIds.length === 0) return []
  const plans = await ask.db
    .selectFrom('plans.plan as plan')
    .select(['plan.id', 'plan.title'])
    .where('plan.unit_id', 'in', [...unitIds])
    .where(sql<boolean>`exists (select 1 from plans.confirmation done where done.plan_id = plan.id)`)
    .orderBy('plan.issue_date', (order) => order.desc().nullsFirst())
    .orderBy('plan.id', 'desc')
    .limit(PLANS)
    .execute()
  const shares = await carriedShares(ask, { planIds: plans.map(({ id }) => id) })
  return plans.map((plan) =>
    planGlance(
      plan,
      shares.filter(({ planId }) => planId === plan.id),
      ask.today,
      { plan: `${planPath(plan.id)}/theo-doi`, duty: ({ dutyId }) => dutyPath(plan.id, dutyId) },
    ),
  )
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
