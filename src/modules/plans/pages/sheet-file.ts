import { xlsxResponse } from '#modules/documents/server.ts'
import { sheetWorkbook, type PlanOfSheet, type PlanSheet } from '../output/plan-sheet.ts'

/** A printed sheet of a plan as a workbook to be downloaded. */
export const sheetFile = (plan: PlanOfSheet, sheet: PlanSheet): Promise<Response> =>
  xlsxResponse(sheetWorkbook(plan, sheet), sheet.title)
