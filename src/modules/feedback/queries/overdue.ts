import { workCalendar } from '#modules/organisation/server.ts'
import { workingDaysBetween } from '#platform/time/index.ts'
import type { Actor } from '#platform/command/actor.ts'
import { isOverdue, petitionRows, shownIn, withNext, type Db } from './petition-rows.ts'

const counting: Actor = { kind: 'system', cause: 'feedback.climb' }

/** Who must hear of which overdue petition on a day, by the rules valid then: unit's head first, then the desk's office. */
export async function climbsDue(db: Db, today: string) {
  const rules = await db
    .selectFrom('feedback.climb_rule')
    .select(['level', 'working_days as workingDays'])
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .execute()
  const calendar = await workCalendar(db)
  const rows = await shownIn(petitionRows({ db, actor: counting, today }))
    .select('petition.desk_id as deskId')
    .where(isOverdue(today))
    .execute()
  return rows.map(withNext).flatMap(({ id, due, noticeGiven, unitId, deskId }) => {
    if (due === null) return []
    const late = workingDaysBetween(due, today, calendar)
    return rules
      .filter(({ workingDays }) => late >= workingDays)
      .map(({ level }) => ({
        petitionId: id,
        clock: noticeGiven ? ('result' as const) : ('notice' as const),
        dueOn: due,
        level,
        unitId: level === 'head' ? unitId : deskId,
      }))
  })
}
