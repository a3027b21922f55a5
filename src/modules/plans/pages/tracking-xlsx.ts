import { workCalendar } from '#modules/organisation/server.ts'
import { trackingSheet } from '../output/tracking-sheet.ts'
import { runningOf } from '../queries/running.ts'
import { planOf } from './plan-of.ts'
import { sheetFile } from './sheet-file.ts'
import type { Route } from './+types/tracking-xlsx.ts'

/** The sheet as a workbook. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const [duties, calendar] = await Promise.all([runningOf(ask, plan), workCalendar(ask.db)])
  return sheetFile(plan, trackingSheet(duties, ask.today, calendar))
}
