import { data, type RouterContextProvider } from 'react-router'
import { askOf, type Ask } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { planById, type Plan } from '../queries/plans.ts'

type Args = {
  context: Readonly<RouterContextProvider>
  request: Request
  params: { planId?: string | undefined }
}

/** The plan of an address with the ask of the signed-in person; 404 when it is unknown or not visible. */
export async function planOf({ context, request, params }: Args): Promise<{ ask: Ask; plan: Plan }> {
  const ask = askOf(context, request)
  const plan = isId(params.planId) ? await planById(ask, params.planId) : null
  if (!plan) throw data(null, { status: 404 })
  return { ask, plan }
}
