import { data } from 'react-router'
import { appOf, askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { attachmentResponse } from '../api.ts'
import { documentPage } from '../queries/register.ts'
import { filesOfDocument } from '../subject.ts'
import type { Route } from './+types/document-file.ts'

/** A file of the register, for those who see the document. */
export async function loader({ context, request, params: { id, file } }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const document = isId(id) && isId(file) ? await documentPage(ask, id) : undefined
  if (!document) throw data(null, { status: 404 })
  return attachmentResponse(ask, appOf(context).files, filesOfDocument(id), file)
}
