import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { documentNoteKinds } from '../document-note.ts'
import { lockedDocument } from '../loading/register.ts'
import { personOf } from '../loading/person.ts'
import { mayNote } from '../policy.ts'
import { problems } from '../problems.ts'

const command = commandsOf<'documents', 'organisation'>()

/**
 * Writes down that an issued document was corrected by a công văn đính chính or recalled (Nghị định 30/2020/NĐ-CP, Điều 18);
 * its content stays as it was issued.
 */
export const noteDocument = command({
  name: 'documents.note-document',
  input: z.object({
    id: z.uuid(),
    kind: z.enum(documentNoteKinds),
    /** Number and symbol of the paper that corrects or recalls. */
    documentNumber: z.string().trim().min(1).max(60),
    notedOn: z.iso.date(),
    reason: z.string().trim().min(1).max(2000),
  }),
  load: (at, { id }) => lockedDocument(at, id),
  allow: (actor, document) => mayNote(actor, document.unit_id),
  async run({ write, actor, now, today, changed }, document, { id, ...note }) {
    if (note.notedOn > today) throw problems.dateInFuture('notedOn')
    if (note.notedOn < document.issued_on) throw problems.notedBeforeIssue()
    const { count } = await write
      .selectFrom('documents.document_note')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('document_id', '=', id)
      .executeTakeFirstOrThrow()
    await write
      .insertInto('documents.document_note')
      .values({
        document_id: id,
        n: count + 1,
        kind: note.kind,
        document_number: note.documentNumber,
        noted_on: note.notedOn,
        reason: note.reason,
        person_id: personOf(actor),
        at: now,
      })
      .execute()
    changed('document', id, null, note)
    return { id }
  },
})
