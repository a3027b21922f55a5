import { z } from 'zod'
import type { Acting, Loading } from '#platform/command/command.ts'
import type { StagedFile } from '#platform/files/index.ts'
import { attachFile } from '../commands/attach-file.ts'
import { problems } from '../problems.ts'
import { filesOfDocument } from '../subject.ts'
import { fieldText } from '../texts.vi.ts'
import { documentVisible } from '../visibility.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

/** What the register holds of a document; lengths by Nghị định 30/2020/NĐ-CP, Phụ lục VI. */
export const documentInput = z.object({
  /** The body that issued it, where it is not the unit itself. */
  issuer: line(200).nullish(),
  /** A code of documents.kind. */
  kind: z.string(),
  number: z
    .int({ error: fieldText.number })
    .positive({ error: fieldText.number })
    .max(99_999, { error: fieldText.number }),
  /** What follows the slash: 'KH-UBND'. */
  symbol: line(30).regex(/^[^\s/]+$/u, { error: fieldText.symbol }),
  issuedOn: z.iso.date({ error: fieldText.date }),
  subject: line(500),
  signer: line(100),
  directive: z.boolean(),
})

type At = Acting<'documents', 'organisation'>

/** Refuses a day to come and a kind that is none. */
export async function mustBeRegistrable(
  { write, today }: At,
  { issuedOn, kind }: { issuedOn: string; kind: string },
): Promise<void> {
  if (issuedOn > today) throw problems.dateInFuture('issuedOn')
  const known = await write.selectFrom('documents.kind').select('code').where('code', '=', kind).executeTakeFirst()
  if (!known) throw problems.unknownKind()
}

/** A document of the register, locked until the act ends; undefined where the actor does not see it. */
export const lockedDocument = ({ write, actor }: Loading<'documents', 'organisation'>, id: string) =>
  write
    .selectFrom('documents.document as document')
    .selectAll('document')
    .where('document.id', '=', id)
    .where(documentVisible(actor))
    .forUpdate()
    .executeTakeFirst()

export async function attachDocumentFile({ call }: At, documentId: string, file: StagedFile): Promise<void> {
  await call(attachFile, { subject: filesOfDocument(documentId), file })
}
