import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { addStep } from '../loading/add-step.ts'
import { lockedSigning, mustFollow } from '../loading/locked-signing.ts'
import { mayStep } from '../policy.ts'

const command = commandsOf<'documents', 'organisation'>()

/** Kiểm tra nội dung, kiểm tra thể thức: for units that set these checks before the signature. */
export const checkSigning = command({
  name: 'documents.check-signing',
  input: z.object({
    id: z.uuid(),
    kind: z.enum(['content-checked', 'form-checked']),
    note: z.string().trim().max(2000).optional(),
  }),
  async load(at, { id, kind }) {
    const signing = await lockedSigning(at, id)
    return signing && { signing, kind }
  },
  allow: (actor, { signing, kind }) => mayStep(actor, kind, signing.unitId),
  async run(at, { signing }, { kind, note }) {
    mustFollow(signing, kind)
    await addStep(at, signing, { kind, note, place: mayStep(at.actor, kind, signing.unitId) })
    return { id: signing.id }
  },
})
