import { xlsxResponse } from '#modules/documents/server.ts'
import { askOf } from '#platform/http/context.ts'
import { sheetTexts } from '../../handling/texts.vi.ts'
import { petitionsWorkbook } from '../../output/petitions-sheet.ts'
import { petitionsExported } from '../../queries/petition-list.ts'
import { filterOf } from './filter.ts'
import type { Route } from './+types/petitions-xlsx.ts'

/** The narrowed list as a workbook, within what the asker may see. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const lines = await petitionsExported(ask, filterOf(request))
  return xlsxResponse(petitionsWorkbook(lines, ask.today), sheetTexts.name)
}
