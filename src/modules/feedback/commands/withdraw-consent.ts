import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { isPublic } from '../policy.ts'
import { notNow } from '../problems.ts'
import { addStep } from './add-step.ts'
import { loadByCode } from './load-by-code.ts'
import { unlist } from './unlist.ts'

const command = commandsOf<'feedback', 'organisation'>()

/**
 * The sender takes back that his petition may be listed: it is off the public list at once. The code is enough, also for who left no
 * contact: nothing is shown by it.
 */
export const withdrawConsent = command({
  name: 'feedback.withdraw-consent',
  input: z.object({ code: z.string().max(40) }),
  load: (at, { code }) => loadByCode(at, code),
  allow: isPublic,
  async run(at, { id }) {
    const withdrawn = await at.write
      .updateTable('feedback.consent')
      .set({ withdrawn_at: at.now })
      .where('petition_id', '=', id)
      .where('purpose', '=', 'listing')
      .where('withdrawn_at', 'is', null)
      .returning('purpose')
      .execute()
    if (withdrawn.length === 0) throw notNow()
    if (await unlist(at, id, null)) await addStep(at, id, 'listing-withdrawn')
    at.changed('petition', id, { listing: true }, { listing: false })
    return { petitionId: id }
  },
})
