import { sql, type RawBuilder } from 'kysely'
import { membershipsOf, scopeOf, type Actor } from '#platform/command/actor.ts'
import { inScope } from '#modules/organisation/server.ts'

/**
 * Whether the actor sees a plan (a query that names the table `plan`): it lies in his scope, his office works on it, or
 * it was confirmed and names a unit of his scope as owner, sender or receiver, or carries out a plan of his office.
 */
export function planSeen(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(${inScope(actor, 'plan.unit_id')} or ${worksOn(actor)} or ${isNamed(actor)} or ${isAbove(actor)})`
}

/** Whether the actor sees what one unit (a column such as `duty_unit.unit_id`) did with its duty: the unit is his, or his office runs the plan. */
export function shareSeen(actor: Actor, unitColumn: string): RawBuilder<boolean> {
  return sql<boolean>`(${inScope(actor, unitColumn)} or ${inScope(actor, 'plan.unit_id')} or ${worksOn(actor)})`
}

/**
 * A standing office of the plan's unit: the unit itself or an office right under it (what is no territory of its own). Its
 * officers see by their role; its head sees what they see.
 */
function worksOn(actor: Actor, plan = 'plan'): RawBuilder<boolean> {
  const unitId = sql.ref(`${plan}.unit_id`)
  const placesOf = (wanted: string) =>
    membershipsOf(actor).flatMap(({ role, unitId }) => (role === wanted ? [unitId] : []))
  const [offices, headed] = [placesOf('standingOffice'), placesOf('unitHead')]
  if (offices.length + headed.length === 0) return sql<boolean>`false`
  return sql<boolean>`exists (select 1 from organisation.unit office
    where (office.id = ${unitId} or (office.parent_id = ${unitId} and office.place_name is null))
    and (office.id = any(${offices}::uuid[]) or (office.id = any(${headed}::uuid[]) and exists (select 1
      from organisation.membership officer where officer.unit_id = office.id and officer.role = 'standingOffice'))))`
}

/** A confirmed plan of a lower unit is sent to the standing office of the plan that it carries out. */
const isAbove = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(exists (select 1 from plans.confirmation sent where sent.plan_id = plan.id) and exists (
    select 1 from plans.plan upper where upper.id = plan.carries_out_id and ${worksOn(actor, 'upper')}))`

function isNamed(actor: Actor): RawBuilder<boolean> {
  const scope = [...scopeOf(actor)]
  if (scope.length === 0) return sql<boolean>`false`
  return sql<boolean>`(exists (select 1 from plans.confirmation named where named.plan_id = plan.id) and exists (
    select 1 from organisation.unit_tree mine where mine.ancestor_id = any(${scope}::uuid[]) and (
      exists (select 1 from plans.duty_unit owner where owner.plan_id = plan.id and owner.unit_id = mine.unit_id)
      or exists (select 1 from plans.report_obligation_unit party
        where party.plan_id = plan.id and party.unit_id = mine.unit_id))))`
}

/**
 * Whether the actor sees the share of a unit (a query that names the tables `plan` and `owner`): as `shareSeen`, and the
 * lead and the cooperators of one duty see each other's.
 */
export function carryingSeen(actor: Actor): RawBuilder<boolean> {
  const together = sql`exists (select 1 from plans.duty_unit partner where partner.plan_id = owner.plan_id
    and partner.duty_id = owner.duty_id and partner.role <> 'perform' and owner.role <> 'perform'
    and ${inScope(actor, 'partner.unit_id')})`
  return sql<boolean>`(${shareSeen(actor, 'owner.unit_id')} or ${together})`
}

/** Whether the actor sees a difficulty (a query that names the tables `plan` and `difficulty`): its unit's people and who runs the plan. */
export const difficultySeen = (actor: Actor): RawBuilder<boolean> => shareSeen(actor, 'difficulty.unit_id')
