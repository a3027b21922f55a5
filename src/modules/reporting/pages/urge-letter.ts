import { renderDocx } from '#platform/document/docx.ts'
import { downloadResponse } from '#modules/documents/server.ts'
import { letterOfCall } from '../queries/report-reminders.ts'
import { reportReminderTexts as t } from '../reminder-texts.vi.ts'
import { callOf } from './urge-of.ts'
import type { Route } from './+types/urge-letter.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The draft of a công văn đôn đốc as a Word file. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, call } = await callOf(args)
  const bytes = await renderDocx(await letterOfCall(ask.db, call))
  return downloadResponse(new Uint8Array(bytes), `${t.letter}.docx`, DOCX)
}
