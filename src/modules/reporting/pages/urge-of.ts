import { data, type RouterContextProvider } from 'react-router'
import { askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { mayUrge } from '../policy.ts'
import { reminderCallOf } from '../queries/report-reminders.ts'
import { roundOf } from '../queries/rounds.ts'

type Args = {
  context: Readonly<RouterContextProvider>
  request: Request
  params: { roundId?: string | undefined; callId?: string | undefined }
}

/** The round of an address for those who run it; 404 for others. */
export async function urgedRoundOf({ context, request, params }: Args) {
  const ask = askOf(context, request)
  const round = await roundOf(ask, params.roundId)
  if (!round || !mayUrge(ask.actor, round)) throw data(null, { status: 404 })
  return { ask, round }
}

/** One đôn đốc of the round of an address, for those who run it; 404 for others. */
export async function callOf(args: Args) {
  const { ask, round } = await urgedRoundOf(args)
  const { callId } = args.params
  const call = isId(callId) ? await reminderCallOf(ask, round.id, callId) : null
  if (!call) throw data(null, { status: 404 })
  return { ask, round, call }
}
