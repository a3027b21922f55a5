import { z } from 'zod'

/** A thing of some slice that a file or a signing belongs to; only its owner knows what it is. */
export const subject = z.object({
  slice: z.string().regex(/^[a-z]+$/),
  kind: z.string().regex(/^[a-z][a-z-]*$/),
  id: z.uuid(),
})

export type Subject = z.output<typeof subject>

/** The scans of the signed paper of a signing. */
export const signedPaperOf = (signingId: string): Subject => ({ slice: 'documents', kind: 'signing', id: signingId })

/** The bytes made when the number was entered. */
export const issuedCopiesOf = (signingId: string): Subject => ({ slice: 'documents', kind: 'issued', id: signingId })

/** The files of a document in the register. */
export const filesOfDocument = (documentId: string): Subject => ({
  slice: 'documents',
  kind: 'document',
  id: documentId,
})
