import { data, type RouterContextProvider } from 'react-router'
import { appOf } from '#platform/http/context.ts'
import { Problem } from '#platform/problem.ts'
import { giveBackHits, takeHits } from '#platform/rate.ts'
import { codeLimit } from '../commands/pressure.ts'
import { petitionByCode, type Tracking } from '../queries/tracking.ts'

type Context = Readonly<RouterContextProvider>

/**
 * The petition of a code in an address. Whoever asks for codes that are none is soon told to wait, for every code alike; a right one
 * costs nothing. Throws 404 for every code that is none or unknown, 429.
 */
export async function trackedOr404(context: Context, code: string): Promise<Tracking> {
  const app = appOf(context)
  const limits = [codeLimit(app.address)]
  await takeHits(app.runtime.db, limits, app.now).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 429) throw data({ code: 'too-many-tries' }, { status: 429 })
    throw error
  })
  const found = await petitionByCode(app, code)
  if (!found) throw data({ code: 'unknown-code' }, { status: 404 })
  await giveBackHits(app.runtime.db, limits, app.now)
  return found
}
