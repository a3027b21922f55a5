import { data } from 'react-router'
import { appOf, askOf } from '#platform/http/context.ts'
import { signingFileResponse } from '#modules/documents/server.ts'
import { reportOf } from '../queries/report.ts'
import type { Route } from './+types/file.ts'

/** A file of a sent version: open to whoever sees the report, its receivers included. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const level = Number(new URL(request.url).searchParams.get('cap')) || undefined
  const report = await reportOf(ask, params.roundId, params.unitId, level)
  const version = report?.versions.find(({ id, sentAt }) => id === params.filingId && sentAt !== null)
  if (!version) throw data(null, { status: 404 })
  const subject = { slice: 'reporting', kind: 'filing', id: version.id }
  return signingFileResponse(ask, appOf(context).files, subject, params.fileId)
}
