import { z } from 'zod'
import { anyone, commandsOf } from '#platform/command/command.ts'
import { stagedFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { problems } from '../problems.ts'
import { subject } from '../subject.ts'

const command = commandsOf<'documents', 'organisation'>()

/** Attaches a staged file to a thing. Only a part of the owner's act, which has decided who may. */
export const attachFile = command({
  name: 'documents.attach-file',
  calledOnly: true,
  input: z.object({ subject, file: stagedFile }),
  load: async () => ({}),
  allow: anyone,
  async run({ write, actor, now, files, changed }, _subject, { subject: thing, file }) {
    if (!(await files.has(file.sha256))) throw problems.fileMissing()
    const id = newId(now.getTime())
    await write
      .insertInto('documents.attachment')
      .values({
        id,
        subject_slice: thing.slice,
        subject_kind: thing.kind,
        subject_id: thing.id,
        sha256: file.sha256,
        name: file.name,
        media_type: file.mediaType,
        size: file.size,
        uploaded_by: actor.kind === 'person' ? actor.id : null,
        uploaded_at: now,
      })
      .execute()
    changed(thing.kind, thing.id, null, { attached: file.name, sha256: file.sha256 })
    return { id }
  },
})
