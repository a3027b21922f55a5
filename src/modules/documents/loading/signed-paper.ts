import type { Acting } from '#platform/command/command.ts'
import type { StagedFile } from '#platform/files/index.ts'
import { attachFile } from '../commands/attach-file.ts'
import { problems } from '../problems.ts'
import { signedPaperOf } from '../subject.ts'

/** Attaches the scan of the signed paper to a signing; only PDF (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II). */
export async function attachSignedPaper(
  { call }: Acting<'documents', 'organisation'>,
  signingId: string,
  file: StagedFile,
): Promise<void> {
  if (file.mediaType !== 'application/pdf') throw problems.notPdf()
  await call(attachFile, { subject: signedPaperOf(signingId), file })
}
