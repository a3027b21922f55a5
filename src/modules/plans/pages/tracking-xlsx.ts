import { renderXlsx } from '#platform/document/xlsx.ts'
import { downloadResponse } from '#modules/documents/server.ts'
import { trackingWorkbook } from '../output/tracking-sheet.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { runningOf } from '../queries/running.ts'
import { planOf } from './plan-of.ts'
import type { Route } from './+types/tracking-xlsx.ts'

/** "Bảng theo dõi tiến độ" as a workbook. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const bytes = await renderXlsx(trackingWorkbook(plan, await runningOf(ask, plan), ask.today))
  return downloadResponse(new Uint8Array(bytes), `${t.trackingSheet}.xlsx`, XLSX)
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
