import type { AdministrativeDocument, WorkbookModel } from '#platform/document/index.ts'
import { makeDocx, makeXlsx } from '#platform/document/make.ts'
import { mediaTypeOf } from '#platform/files/index.ts'
import { Problem } from '#platform/problem.ts'
import { downloadResponse } from './api.ts'

/** A document made for this request, as a Word file of this name (without its ending). */
export const docxResponse = (model: AdministrativeDocument, name: string): Promise<Response> =>
  made(makeDocx(model), name, 'docx')

/** A workbook made for this request, as an Excel file of this name (without its ending). */
export const xlsxResponse = (model: WorkbookModel, name: string): Promise<Response> =>
  made(makeXlsx(model), name, 'xlsx')

/** A download has no page of its own: what cannot be made is said in a line of text. */
async function made(making: Promise<Uint8Array>, name: string, ending: 'docx' | 'xlsx'): Promise<Response> {
  try {
    return downloadResponse(new Uint8Array(await making), `${name}.${ending}`, mediaTypeOf(ending))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const headers = { 'content-type': 'text/plain; charset=utf-8' }
    return new Response(`${error.message}\n`, { status: error.status, headers })
  }
}
