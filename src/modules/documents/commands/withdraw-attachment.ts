import { z } from 'zod'
import { anyone, commandsOf } from '#platform/command/command.ts'
import { subject } from '../subject.ts'

const command = commandsOf<'documents', 'organisation'>()

/** Takes a file from its thing; the bytes and the record stay. Only a part of the owner's act, which names its own thing. */
export const withdrawAttachment = command({
  name: 'documents.withdraw-attachment',
  calledOnly: true,
  input: z.object({ id: z.uuid(), subject }),
  load: ({ write }, { id, subject: thing }) =>
    write
      .selectFrom('documents.attachment')
      .select(['id', 'name'])
      .where((where) => where.and({ id, subject_slice: thing.slice, subject_kind: thing.kind, subject_id: thing.id }))
      .where('withdrawn_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  allow: anyone,
  async run({ write, actor, now, changed }, { id, name }, { subject: thing }) {
    await write
      .updateTable('documents.attachment')
      .set({ withdrawn_at: now, withdrawn_by: actor.kind === 'person' ? actor.id : null })
      .where('id', '=', id)
      .execute()
    changed(thing.kind, thing.id, { attached: name }, { withdrawn: name })
    return { id }
  },
})
