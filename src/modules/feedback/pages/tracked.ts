import { data, type RouterContextProvider } from 'react-router'
import { appOf, type App } from '#platform/http/context.ts'
import { Problem } from '#platform/problem.ts'
import { giveBackHits, takeHits } from '#platform/rate.ts'
import { readCode } from '../code.ts'
import { codeLimit } from '../commands/pressure.ts'
import type { Limited } from '../parts/code-problem.tsx'
import { mainDesk } from '../queries/form-choices.ts'
import { petitionByCode, type Tracking } from '../queries/tracking.ts'

type Context = Readonly<RouterContextProvider>

/**
 * The petition of a code in an address. Whoever asks for codes that are none is soon told to wait, for every code alike; a right one
 * costs nothing, and neither does a slip of the finger: what the check digit refuses is never a guess that could hit.
 * Throws 404 for every code that is none or unknown, 429 with the minutes to wait and the desk's phone.
 */
export async function trackedOr404(context: Context, typed: string): Promise<Tracking> {
  const app = appOf(context)
  const code = readCode(typed)
  if (!code) throw unknown()
  const limits = [codeLimit(app.address)]
  await takeHits(app.runtime.db, limits, app.now).catch(async (error: unknown) => {
    if (error instanceof Problem && error.status === 429) throw await limited(app, error)
    throw error
  })
  const found = await petitionByCode(app, code)
  if (!found) throw unknown()
  await giveBackHits(app.runtime.db, limits, app.now)
  return found
}

const unknown = () => data({ code: 'unknown-code' }, { status: 404 })

async function limited(app: App, { code, details }: Problem) {
  const minutes = Number(details['minutes'])
  const told: Limited = { code, minutes, phone: (await mainDesk(app))?.phone ?? null }
  return data(told, { status: 429, headers: { 'retry-after': String(minutes * 60) } })
}
