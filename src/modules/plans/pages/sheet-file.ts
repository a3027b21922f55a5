import { makeXlsx } from '#platform/document/make.ts'
import { downloadResponse } from '#modules/documents/server.ts'
import { sheetWorkbook, type PlanOfSheet, type PlanSheet } from '../output/plan-sheet.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A printed sheet of a plan as a workbook to be downloaded. */
export async function sheetFile(plan: PlanOfSheet, sheet: PlanSheet): Promise<Response> {
  const bytes = await makeXlsx(sheetWorkbook(plan, sheet))
  return downloadResponse(new Uint8Array(bytes), `${sheet.title}.xlsx`, XLSX)
}
