import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { stagedFile } from '#platform/files/index.ts'
import { lastStep, lockedSigning } from '../loading/locked-signing.ts'
import { attachSignedPaper } from '../loading/signed-paper.ts'
import { mayAddSignedPaper } from '../policy.ts'
import { problems } from '../problems.ts'
import { stageOf } from '../signing.ts'
import { signedPaperOf } from '../subject.ts'
import { stageText } from '../texts.vi.ts'
import { withdrawAttachment } from './withdraw-attachment.ts'

const command = commandsOf<'documents', 'organisation'>()

/** Adds the scan of the signed paper, from the signature on. */
export const addSignedPaper = command({
  name: 'documents.add-signed-paper',
  input: z.object({ id: z.uuid(), signedPaper: stagedFile }),
  load: (at, { id }) => lockedSigning(at, id),
  allow: mayAddSignedPaper,
  async run(at, signing, { signedPaper }) {
    const stage = stageOf(signing.path, lastStep(signing).kind)
    if (stage !== 'awaiting-number' && stage !== 'issued') throw problems.movedOn(stageText[stage])
    await attachSignedPaper(at, signing.id, signedPaper)
    return { id: signing.id }
  },
})

/** Takes back a scan that was added by mistake; the record keeps it. */
export const withdrawSignedPaper = command({
  name: 'documents.withdraw-signed-paper',
  input: z.object({ id: z.uuid(), attachmentId: z.uuid() }),
  load: (at, { id }) => lockedSigning(at, id),
  allow: mayAddSignedPaper,
  async run({ call }, signing, { attachmentId }) {
    await call(withdrawAttachment, { id: attachmentId, subject: signedPaperOf(signing.id) })
    return { id: signing.id }
  },
})
