import { data, redirect, type RouterContextProvider } from 'react-router'
import { askOf, type Ask } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { planById, type Plan } from '../queries/plans.ts'

type Args = {
  context: Readonly<RouterContextProvider>
  request: Request
  params: { planId?: string | undefined }
}

/**
 * The plan of an address with the ask of the signed-in person; 404 when it is unknown or not visible. An amendment has the
 * checking screen alone (`amendments`), and that until it ends: all else leads to the plan that it amends.
 */
export async function planOf(
  { context, request, params }: Args,
  amendments = false,
): Promise<{ ask: Ask; plan: Plan }> {
  const ask = askOf(context, request)
  const plan = isId(params.planId) ? await planById(ask, params.planId) : null
  if (!plan) throw data(null, { status: 404 })
  if (plan.amendsId && (!amendments || plan.amendmentEndedAt)) {
    const { pathname, search } = new URL(request.url)
    throw redirect(`${pathname.replace(plan.id, plan.amendsId)}${search}`)
  }
  return { ask, plan }
}
