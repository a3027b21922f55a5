import { downloadResponse } from '#modules/documents/server.ts'
import { makeXlsx } from '#platform/document/make.ts'
import { askOf } from '#platform/http/context.ts'
import { measureTexts as t } from '../../measure-texts.vi.ts'
import { measuresWorkbook } from '../../output/measures-sheet.ts'
import { filterChoices } from '../../queries/filter-choices.ts'
import { measuresOf } from '../../queries/measures.ts'
import { measuresAsked } from './measures-asked.ts'
import type { Route } from './+types/measures-xlsx.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The numbers as a workbook, over what the asker may see. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const filter = measuresAsked(request, ask.today)
  const [measures, { places }] = await Promise.all([measuresOf(ask, filter), filterChoices(ask)])
  const place = places.find(({ value }) => value === filter.place)?.label ?? null
  const bytes = await makeXlsx(measuresWorkbook(measures, { ...filter, today: ask.today, place }))
  return downloadResponse(new Uint8Array(bytes), `${t.title}.xlsx`, XLSX)
}
