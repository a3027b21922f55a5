import { z } from 'zod'
import { Secret } from '#platform/secret.ts'
import { loadItem } from '../loading/item.ts'
import { mayWrite } from '../policy.ts'
import { outreachProblem } from '../problems.ts'
import { command, personId } from './define.ts'

/** Keeps the photographed paper of a consent (shrunk before), sealed. The paper that was signed is not changed: once is enough. */
export const addConsentScan = command({
  name: 'outreach.add-consent-scan',
  input: z.object({
    itemId: z.uuid(),
    consentId: z.uuid(),
    scan: z.custom<Secret<Uint8Array>>((value) => value instanceof Secret),
  }),
  load: async (at, input) => {
    const item = await loadItem(at, input)
    return item?.consents.some(({ id }) => id === input.consentId) ? item : null
  },
  allow: mayWrite,
  async run(at, item, { consentId, scan }) {
    const [sealed] = await at.privacy.seal([{ subjectId: consentId, value: scan.reveal() }])
    const kept = await at.write
      .insertInto('outreach.consent_scan')
      .values({ consent_id: consentId, bytes: sealed!, added_by: personId(at.actor), added_at: at.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('consent_id')
      .executeTakeFirst()
    if (!kept) throw outreachProblem('scanKept', 409)
    at.changed('item', item.id, null, { scan: true })
    return { itemId: item.id }
  },
})
