import { data } from 'react-router'
import { appOf, askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { consentScan } from '../queries/consent-scan.ts'
import type { Route } from './+types/consent-scan.ts'

/** The photographed paper of a consent. It is a JPEG of our own making. */
export async function loader({ context, request, params: { itemId, consentId } }: Route.LoaderArgs) {
  const ask = { ...askOf(context, request), privacy: appOf(context).privacy }
  const bytes = isId(itemId) && isId(consentId) ? await consentScan(ask, itemId, consentId) : null
  if (!bytes) throw data(null, { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' },
  })
}
