import { data } from 'react-router'
import { askOf } from '#platform/http/context.ts'
import { docxResponse, xlsxResponse } from '#modules/documents/server.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'
import { placeAt } from '../queries/consolidation.ts'
import { draftDocument, draftWorkbook } from '../queries/consolidation-draft.ts'
import type { Route } from './+types/consolidation-download.ts'

/** The draft of the report (.docx) or its forms (.xlsx) as they stand, for own side and the unit that runs the round. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const found = await placeAt(ask, params)
  if (!found?.place.live) throw data(null, { status: 404 })
  const search = new URL(request.url).searchParams
  const provisional = search.get('so') === 'tam-tinh'
  if (search.get('loai') === 'xlsx') {
    const workbook = await draftWorkbook(ask, found, provisional)
    const name = t.fileName(found.place.shortName, { body: null, provisional })
    return xlsxResponse(workbook, name)
  }
  const draft = await draftDocument(ask, found, { provisional, issuerId: search.get('cua') })
  if (!draft) throw data(null, { status: 404 })
  const name = t.fileName(found.place.shortName, { body: draft.body, provisional })
  return docxResponse(draft.document, name)
}
