import type { Reader } from '#platform/db/index.ts'
import { filesOfDocument, issuedCopiesOf, signedPaperOf, type Subject } from '#modules/documents/index.ts'
import { attachmentsOf, type Attachment } from '#modules/documents/server.ts'

type Document = { id: string; signingId: string | null }
export type OpenFile = Attachment & { subject: Subject }

/** The files of a document that is open to the public: those of the register, the issued copies, the signed paper. */
export async function openFiles(
  db: Reader<'documents' | 'organisation'>,
  { id, signingId }: Document,
): Promise<OpenFile[]> {
  const subjects = [filesOfDocument(id), ...(signingId ? [issuedCopiesOf(signingId), signedPaperOf(signingId)] : [])]
  const files = await Promise.all(
    subjects.map(async (subject) => (await attachmentsOf({ db }, subject)).map((file) => ({ ...file, subject }))),
  )
  return files.flat()
}
