import { data } from 'react-router'
import { isId } from '#platform/id.ts'
import { appOf } from '#platform/http/context.ts'
import { attachmentResponse } from '#modules/documents/server.ts'
import { planOf } from './plan-of.ts'
import type { Route } from './+types/source-file.ts'

/** The uploaded file of a plan, as a download. */
export async function loader(args: Route.LoaderArgs) {
  if (!isId(args.params.fileId)) throw data(null, { status: 404 })
  const { ask, plan } = await planOf(args)
  const subject = { slice: 'plans', kind: 'plan', id: plan.id }
  return attachmentResponse(ask, appOf(args.context).files, subject, args.params.fileId)
}
