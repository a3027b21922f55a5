import { sql, type RawBuilder } from 'kysely'
import { membershipsOf, scopeOf, type Actor } from '#platform/command/actor.ts'
import { inScope } from '#modules/organisation/server.ts'
import { isStandingOffice } from '#modules/programmes/server.ts'

/** Who looks, on which business day. */
type Looking = { actor: Actor; today: string }

/**
 * Whether the actor sees a plan (a query that names the table `plan`): it lies in his scope, his office works on it, or
 * it was confirmed and names (or named, until an amendment) a unit of his scope as owner, sender or receiver, or carries out a plan of his office.
 */
export function planSeen(ask: Looking): RawBuilder<boolean> {
  return sql<boolean>`(${inScope(ask.actor, 'plan.unit_id')} or ${worksOn(ask)} or ${isNamed(ask.actor)} or ${isAbove(ask)})`
}

/** Whether the actor sees what one unit (a column such as `duty_unit.unit_id`) did with its duty: the unit is his, or his office runs the plan. */
export function shareSeen(ask: Looking, unitColumn: string): RawBuilder<boolean> {
  const { actor } = ask
  return sql<boolean>`(${inScope(actor, unitColumn)} or ${inScope(actor, 'plan.unit_id')} or ${worksOn(ask)})`
}

/** An office that runs the plan. Its officers see by their role; its head sees what they see. */
function worksOn({ actor, today }: Looking, plan = 'plan'): RawBuilder<boolean> {
  const placesOf = (wanted: string) =>
    membershipsOf(actor).flatMap(({ role, unitId }) => (role === wanted ? [unitId] : []))
  const [offices, headed] = [placesOf('standingOffice'), placesOf('unitHead')]
  if (offices.length + headed.length === 0) return sql<boolean>`false`
  return sql<boolean>`exists (select 1 from organisation.unit office where ${runsPlanOf(plan, today)}
    and (office.id = any(${offices}::uuid[]) or (office.id = any(${headed}::uuid[]) and exists (select 1
      from organisation.membership officer where officer.unit_id = office.id and officer.role = 'standingOffice'
      and officer.valid_from <= ${today}::date and (officer.valid_to is null or officer.valid_to >= ${today}::date)))))`
}

/** Whether `office` (a table of the query) is a standing office that runs a plan (likewise) on a day. */
export const runsPlanOf = (plan: string, today: string): RawBuilder<boolean> =>
  isStandingOffice({ office: 'office', home: `${plan}.unit_id`, programme: `${plan}.programme_id` }, today)

/** A confirmed plan of a lower unit is sent to the standing office of the plan that it carries out. */
const isAbove = (ask: Looking): RawBuilder<boolean> =>
  sql<boolean>`(exists (select 1 from plans.confirmation sent where sent.plan_id = plan.id) and exists (
    select 1 from plans.plan upper where upper.id = plan.carries_out_id and ${worksOn(ask, 'upper')}))`

function isNamed(actor: Actor): RawBuilder<boolean> {
  const scope = [...scopeOf(actor)]
  if (scope.length === 0) return sql<boolean>`false`
  return sql<boolean>`(exists (select 1 from plans.confirmation named where named.plan_id = plan.id) and exists (
    select 1 from organisation.unit_tree mine where mine.ancestor_id = any(${scope}::uuid[]) and (
      exists (select 1 from plans.duty_unit owner where owner.plan_id = plan.id and owner.unit_id = mine.unit_id)
      or exists (select 1 from plans.ended_share owed where owed.plan_id = plan.id and owed.unit_id = mine.unit_id)
      or exists (select 1 from plans.report_obligation_unit party
        where party.plan_id = plan.id and party.unit_id = mine.unit_id))))`
}

/**
 * Whether the actor sees the share of a unit (a query that names the tables `plan` and `owner`): as `shareSeen`, and the
 * lead and the cooperators of one duty see each other's.
 */
export function carryingSeen(ask: Looking): RawBuilder<boolean> {
  const together = sql`exists (select 1 from plans.duty_unit partner where partner.plan_id = owner.plan_id
    and partner.duty_id = owner.duty_id and partner.role <> 'perform' and owner.role <> 'perform'
    and ${inScope(ask.actor, 'partner.unit_id')})`
  return sql<boolean>`(${shareSeen(ask, 'owner.unit_id')} or ${together})`
}

/** Whether the actor sees a difficulty (a query that names the tables `plan` and `difficulty`): its unit's people and who runs the plan. */
export const difficultySeen = (ask: Looking): RawBuilder<boolean> => shareSeen(ask, 'difficulty.unit_id')
