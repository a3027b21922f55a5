import { isId } from '#platform/id.ts'
import { docxResponse } from '#modules/documents/server.ts'
import { urgingTexts } from '../parts/texts.vi.ts'
import { letterOf, reminderCall } from '../queries/reminders.ts'
import { runPlanOf } from './office-of.ts'
import type { Route } from './+types/reminder-letter.ts'

/** The draft of a công văn đôn đốc as a Word file. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await runPlanOf(args)
  const { callId } = args.params
  const call = isId(callId) ? await reminderCall(ask, plan.id, callId) : null
  if (!call) throw new Response(null, { status: 404 })
  return docxResponse(await letterOf(ask.db, call), urgingTexts.letter)
}
