import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { addStep, closeSigning, eventOf } from '../loading/add-step.ts'
import { lastStep, lockedSigning, mustFollow, type LockedSigning } from '../loading/locked-signing.ts'
import { mayReturn } from '../policy.ts'
import { awaited } from '../signing.ts'

const command = commandsOf<'documents', 'organisation'>()

/**
 * Returns a draft to its drafter with a reason; the drafter corrects the subject and freezes it anew. Whoever has it before
 * them may; on a draft that has ended the answer is that it moved on (409), not that the person may not.
 */
export const returnSigning = command({
  name: 'documents.return-signing',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(2000) }),
  load: (at, { id }) => lockedSigning(at, id),
  allow: (actor, signing) => mayReturn(actor, waitsFor(signing), signing.unitId),
  async run(at, signing, { reason }) {
    mustFollow(signing, 'returned')
    const place = mayReturn(at.actor, waitsFor(signing), signing.unitId)
    await addStep(at, signing, { kind: 'returned', note: reason, place })
    await closeSigning(at, signing)
    at.emit('documents.returned', { ...eventOf(signing), reason })
    return { id: signing.id }
  },
})

/** An ended draft is judged as if it still waited for the signature. */
const waitsFor = (signing: LockedSigning) => awaited(signing.path, lastStep(signing).kind) ?? 'signed'
