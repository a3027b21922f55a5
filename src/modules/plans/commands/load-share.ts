import { z } from 'zod'
import type { Carried } from '../policy/carrying-out.ts'
import type { Office } from '../policy.ts'
import { carriedShare, officeOfShare, type CarriedShare } from '../queries/carried-shares.ts'
import type { ShareKey } from '../share-key.ts'
import type { LoadAt } from './define.ts'

/** Whose share of which duty. */
export const shareKey = { planId: z.uuid(), dutyId: z.uuid(), unitId: z.uuid() }

/** A share locked for an act, with what its policies ask. */
export type LockedShare = CarriedShare & Carried & { office: Office }

/** The share of an act within what the actor may see, locked so that acts on one share follow one another. */
export async function loadShare(at: LoadAt, { planId, dutyId, unitId }: ShareKey): Promise<LockedShare | null> {
  await at.write
    .selectFrom('plans.duty_unit')
    .select('unit_id')
    .where('plan_id', '=', planId)
    .where('duty_id', '=', dutyId)
    .where('unit_id', '=', unitId)
    .forUpdate()
    .execute()
  const share = await carriedShare({ db: at.read, actor: at.actor, today: at.today }, { planId, dutyId, unitId })
  if (!share) return null
  return {
    ...share,
    officerId: share.assignment?.officerId ?? null,
    cooperatorIds: share.assignment ? await cooperatingOfficers(at, planId, share.assignment.id) : [],
    office: await officeOfShare(at.read, share, at.today),
  }
}

async function cooperatingOfficers({ read }: LoadAt, planId: string, assignmentId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('plans.cooperation')
    .select('person_id')
    .where('plan_id', '=', planId)
    .where('assignment_id', '=', assignmentId)
    .where('person_id', 'is not', null)
    .execute()
  return rows.flatMap(({ person_id }) => person_id ?? [])
}

/** What the record of a share is kept under: the duty. */
export const changedShare = (share: Pick<CarriedShare, 'dutyId' | 'unitName'>, what: object) =>
  ['duty', share.dutyId, null, { unit: share.unitName, ...what }] as const
