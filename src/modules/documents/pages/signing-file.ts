import { data } from 'react-router'
import { appOf, askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { attachmentResponse } from '../api.ts'
import { signingPage } from '../queries/signing-page.ts'
import { issuedCopiesOf, signedPaperOf } from '../subject.ts'
import type { Route } from './+types/signing-file.ts'

/** A file of a signing, for those who see the signing. */
export async function loader({ context, request, params: { id, file } }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const signing = isId(id) && isId(file) ? await signingPage(ask, id) : undefined
  const wanted = signing?.files.find((one) => one.id === file)
  if (!wanted) throw data(null, { status: 404 })
  const subject = wanted.role === 'issued' ? issuedCopiesOf(id) : signedPaperOf(id)
  return attachmentResponse(ask, appOf(context).files, subject, file)
}
