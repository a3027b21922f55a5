import { z } from 'zod'
import { isSettled } from '../duty-state.ts'
import { carriedShares, type CarriedShare } from '../queries/carried-shares.ts'
import { placesKept } from '../queries/places-kept.ts'
import { command, type At } from './define.ts'

/**
 * The open work of a person who hands a place over (`toPersonId`, `unitId`: of that unit) or leaves (no successor: of all
 * units). What the successor can't take, because he has no place in the unit, goes back to the unit's head, as does what a
 * leaving person left. What is done stays under its name. A repeat finds nothing open.
 */
export const passOnWork = command({
  name: 'plans.pass-on-work',
  input: z.object({
    fromPersonId: z.uuid(),
    toPersonId: z.uuid().nullable().default(null),
    unitId: z.uuid().nullable().default(null),
  }),
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run(at, _nothing, { fromPersonId, toPersonId, unitId }) {
    const shares = await openShares(at, fromPersonId, unitId)
    const kept = toPersonId === null ? new Set<string>() : await placesKept(at.read, toPersonId, at.today)
    for (const share of shares) {
      const officer = kept.has(share.unitId) ? toPersonId : null
      await (officer === null ? leaveToHead(at, share) : giveTo(at, share, officer))
      at.changed('duty', share.dutyId, { officer: fromPersonId }, { unit: share.unitName, officer })
    }
    if (toPersonId !== null) await passContributions(at, fromPersonId, toPersonId, kept, unitId)
    return { shares: shares.length }
  },
})

type Share = CarriedShare & { assignment: NonNullable<CarriedShare['assignment']> }

async function openShares(at: At, personId: string, unitId: string | null): Promise<Share[]> {
  const rows = await at.write
    .selectFrom('plans.assignment')
    .select(['id', 'plan_id'])
    .where('officer_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(unitId !== null, (query) => query.where('unit_id', '=', unitId!))
    .orderBy('id')
    .forUpdate()
    .execute()
  const [ids, planIds] = [new Set(rows.map(({ id }) => id)), [...new Set(rows.map((row) => row.plan_id))]]
  const shares = await carriedShares({ db: at.read, actor: at.actor, today: at.today }, { planIds })
  return shares.filter(
    (share): share is Share => share.assignment !== null && ids.has(share.assignment.id) && !isSettled(share.state),
  )
}

/** The assignment goes on with its instruction, dates and contributors, under another officer. */
const giveTo = ({ write }: At, { planId, assignment }: Share, officerId: string) =>
  write
    .updateTable('plans.assignment')
    .set({ officer_id: officerId })
    .where('plan_id', '=', planId)
    .where('id', '=', assignment.id)
    .execute()

/** Ends the assignment; requests for a later inner date end with it. */
async function leaveToHead({ write, now, today }: At, { planId, assignment }: Share): Promise<void> {
  await write
    .updateTable('plans.assignment')
    .set({ ended_at: now, ended_by: null })
    .where('plan_id', '=', planId)
    .where('id', '=', assignment.id)
    .execute()
  await write
    .updateTable('plans.extension')
    .set((set) => ({
      decision: 'taken-back' as const,
      decided_by: set.ref('asked_by'),
      decided_at: now,
      decided_on: today,
    }))
    .where('plan_id', '=', planId)
    .where('assignment_id', '=', assignment.id)
    .where('decision', 'is', null)
    .execute()
}

/** Contributions not yet given, asked of him in running assignments of the units where the successor works. */
async function passContributions(
  { write }: At,
  fromPersonId: string,
  toPersonId: string,
  kept: ReadonlySet<string>,
  unitId: string | null,
): Promise<void> {
  const unitIds = [...kept].filter((id) => unitId === null || id === unitId)
  if (unitIds.length === 0) return
  await write
    .updateTable('plans.cooperation')
    .set({ person_id: toPersonId })
    .where('person_id', '=', fromPersonId)
    .where((where) =>
      where.exists(
        where
          .selectFrom('plans.assignment as assignment')
          .select('assignment.id')
          .whereRef('assignment.plan_id', '=', 'plans.cooperation.plan_id')
          .whereRef('assignment.id', '=', 'plans.cooperation.assignment_id')
          .where('assignment.ended_at', 'is', null)
          .where('assignment.officer_id', '<>', toPersonId)
          .where('assignment.unit_id', 'in', unitIds),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('plans.contribution as given')
            .select('given.cooperation_id')
            .whereRef('given.plan_id', '=', 'plans.cooperation.plan_id')
            .whereRef('given.cooperation_id', '=', 'plans.cooperation.id'),
        ),
      ),
    )
    .execute()
}
