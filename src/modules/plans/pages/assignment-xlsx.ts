import { assignmentSheet } from '../output/assignment-sheet.ts'
import { dutiesOf } from '../queries/breakdown.ts'
import { planOf } from './plan-of.ts'
import { sheetFile } from './sheet-file.ts'
import type { Route } from './+types/assignment-xlsx.ts'

/** The sheet as a workbook. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  return sheetFile(plan, assignmentSheet(await dutiesOf(ask, plan)))
}
