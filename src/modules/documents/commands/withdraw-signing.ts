import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { addStep, closeSigning, eventOf } from '../loading/add-step.ts'
import { lockedSigning, mustFollow } from '../loading/locked-signing.ts'
import { mayWithdraw } from '../policy.ts'

const command = commandsOf<'documents', 'organisation'>()

/** Takes a draft back before the signature; its subject may be changed and frozen again. */
export const withdrawSigning = command({
  name: 'documents.withdraw-signing',
  input: z.object({ id: z.uuid(), note: z.string().trim().max(2000).optional() }),
  load: (at, { id }) => lockedSigning(at, id),
  allow: mayWithdraw,
  async run(at, signing, { note }) {
    mustFollow(signing, 'withdrawn')
    await addStep(at, signing, { kind: 'withdrawn', note, place: mayWithdraw(at.actor, signing) })
    await closeSigning(at, signing)
    at.emit('documents.withdrawn', eventOf(signing))
    return { id: signing.id }
  },
})
