import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { stagedFile } from '#platform/files/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { addStep, eventOf } from '../loading/add-step.ts'
import { lockedSigning, mustFollow, type LockedSigning } from '../loading/locked-signing.ts'
import { attachSignedPaper } from '../loading/signed-paper.ts'
import { mayStep } from '../policy.ts'
import { problems } from '../problems.ts'

const command = commandsOf<'documents', 'organisation'>()

/**
 * Records that the unit's head has signed the paper on a day (the system does not sign), with its scan if there is one. Being
 * on time counts by this day: not after today, not before the draft was frozen.
 */
export const sign = command({
  name: 'documents.sign',
  input: z.object({ id: z.uuid(), signedOn: z.iso.date(), signedPaper: stagedFile.optional() }),
  load: (at, { id }) => lockedSigning(at, id),
  allow: (actor, { unitId }) => mayStep(actor, 'signed', unitId),
  async run(at, signing, { signedOn, signedPaper }) {
    mustFollow(signing, 'signed')
    mustBeDay(at, signing, signedOn)
    await addStep(at, signing, { kind: 'signed', onDay: signedOn, place: mayStep(at.actor, 'signed', signing.unitId) })
    if (signedPaper) await attachSignedPaper(at, signing.id, signedPaper)
    at.emit('documents.signed', { ...eventOf(signing), signedOn, signedAt: at.now.toISOString() })
    return { id: signing.id }
  },
})

function mustBeDay(
  { today }: Acting<'documents', 'organisation'>,
  { openedOn }: LockedSigning,
  signedOn: string,
): void {
  if (signedOn > today) throw problems.signedInFuture()
  if (signedOn < openedOn) throw problems.signedBeforeDraft(formatDate(openedOn))
}
