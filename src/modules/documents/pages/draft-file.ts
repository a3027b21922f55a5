import { data } from 'react-router'
import type { AdministrativeDocument, WorkbookModel } from '#platform/document/index.ts'
import { askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { docxResponse, xlsxResponse } from '../api.ts'
import { frozenContent } from '../queries/signing-page.ts'
import { pageText } from '../texts.vi.ts'
import type { Route } from './+types/draft-file.ts'

type Content = NonNullable<Awaited<ReturnType<typeof frozenContent>>>

/** The frozen content as Word or Excel, number and date blank: what is printed to be signed. */
export async function loader({ context, request, params: { id, format } }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const content = isId(id) ? await frozenContent(ask, id) : undefined
  const response = content && (await draft(content, format))
  if (!response) throw data(null, { status: 404 })
  return response
}

async function draft({ model, workbook, symbol }: Content, format: string): Promise<Response | null> {
  const name = pageText.draftName(symbol)
  if (format === 'docx') return docxResponse(model as AdministrativeDocument, name)
  if (format === 'xlsx' && workbook) return xlsxResponse(workbook as WorkbookModel, name)
  return null
}
