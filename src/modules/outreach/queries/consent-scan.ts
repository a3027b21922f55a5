import type { Ask } from '#platform/http/context.ts'
import type { Opening } from '#platform/privacy/index.ts'
import { pathOfUnit } from '#modules/organisation/server.ts'
import { mayWithdraw } from '../policy.ts'
import { itemsSeen } from './items.ts'

/** The photographed paper of a consent, for who writes for the item's unit or approves it; null to everybody else. */
export async function consentScan(ask: Ask & { privacy: Opening }, itemId: string, consentId: string) {
  const row = await itemsSeen(ask)
    .innerJoin('outreach.consent as consent', 'consent.item_id', 'item.id')
    .innerJoin('outreach.consent_scan as scan', 'scan.consent_id', 'consent.id')
    .select(['item.unit_id as unitId', 'scan.bytes'])
    .where('item.id', '=', itemId)
    .where('consent.id', '=', consentId)
    .executeTakeFirst()
  if (!row) return null
  const path = await pathOfUnit(ask.db, row.unitId)
  if (!mayWithdraw(ask.actor, { unitId: row.unitId, path, submittedBy: null })) return null
  const [bytes] = await ask.privacy.open([{ subjectId: consentId, sealed: row.bytes }])
  return bytes ?? null
}
