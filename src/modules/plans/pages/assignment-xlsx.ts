import { renderXlsx } from '#platform/document/xlsx.ts'
import { downloadResponse } from '#modules/documents/server.ts'
import { assignmentWorkbook } from '../output/assignment-sheet.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { dutiesOf } from '../queries/breakdown.ts'
import { planOf } from './plan-of.ts'
import type { Route } from './+types/assignment-xlsx.ts'

/** "Bảng phân công nhiệm vụ" as a workbook. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const bytes = await renderXlsx(assignmentWorkbook(plan, await dutiesOf(ask, plan)))
  return downloadResponse(new Uint8Array(bytes), `${t.assignmentSheet}.xlsx`, XLSX)
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
