import type { Ask } from '#platform/http/context.ts'
import type { HeldWork, Holder } from '#platform/todo/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { isSettled } from '../duty-state.ts'
import { sharePath } from '../carrying-paths.ts'
import { todoTexts as t } from '../page-texts.vi.ts'
import { carriedShares } from './carried-shares.ts'
import type { Db } from './share-records.ts'

/** Who carries shares in a unit where he has no place today nor later; who left altogether is the business of his leaving. */
export const strandedWork = (db: Db, today: LocalDate) =>
  db
    .selectFrom('plans.assignment as assignment')
    .select(['assignment.officer_id as fromPersonId', 'assignment.unit_id as unitId'])
    .distinct()
    .where('assignment.ended_at', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('organisation.membership as place')
            .select('place.id')
            .whereRef('place.person_id', '=', 'assignment.officer_id')
            .whereRef('place.unit_id', '=', 'assignment.unit_id')
            .where((valid) => valid.or([valid('place.valid_to', 'is', null), valid('place.valid_to', '>=', today)])),
        ),
      ),
    )
    .execute()

/** The open shares that a person carries (in one unit, where given), as far as the asker sees them. */
export async function heldShares(ask: Ask, { personId, unitId }: Holder): Promise<HeldWork[]> {
  const rows = await ask.db
    .selectFrom('plans.assignment')
    .select(['id', 'plan_id as planId'])
    .where('officer_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(unitId !== null, (query) => query.where('unit_id', '=', unitId!))
    .execute()
  const ids = new Set(rows.map(({ id }) => id))
  const planIds = [...new Set(rows.map(({ planId }) => planId))]
  const shares = await carriedShares(ask, { planIds })
  return shares
    .filter(({ assignment, state }) => assignment !== null && ids.has(assignment.id) && !isSettled(state))
    .map((share) => ({
      id: `${share.dutyId} ${share.unitId}`,
      href: sharePath(share),
      title: share.text,
      origin: t.dutyOf(share.unitName, share.n, planIds.length > 1 ? share.planTitle : null),
      due: share.assignment?.dueOn ?? share.due,
    }))
}
