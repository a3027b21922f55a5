import { data } from 'react-router'
import { appOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { attachmentResponse } from '#modules/documents/server.ts'
import { disclosedDocument } from '#modules/outreach/server.ts'
import { openFiles } from '../queries/open-files.ts'
import type { Route } from './+types/open-file.ts'

/** A file of a document that is open to the public. */
export async function loader({ context, params: { documentId, fileId } }: Route.LoaderArgs) {
  const { db, files, now, today } = appOf(context)
  const document = isId(documentId) && isId(fileId) ? await disclosedDocument(db, documentId) : undefined
  const file = document && (await openFiles(db, document)).find(({ id }) => id === fileId)
  if (!file) throw data(null, { status: 404 })
  const ask = { db, now, today, actor: { kind: 'public' as const, receiptKey: 'open-file' } }
  return attachmentResponse(ask, files, file.subject, file.id)
}
