import { docxResponse } from '#modules/documents/server.ts'
import { letterOfCall } from '../queries/report-reminders.ts'
import { reportReminderTexts as t } from '../reminder-texts.vi.ts'
import { callOf } from './urge-of.ts'
import type { Route } from './+types/urge-letter.ts'

/** The draft of a công văn đôn đốc as a Word file. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, call } = await callOf(args)
  return docxResponse(await letterOfCall(ask.db, call), t.letter)
}
